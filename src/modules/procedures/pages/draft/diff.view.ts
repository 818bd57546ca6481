import { type Html, html } from '../../../../platform/html.ts';
import { table, tag } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { DiffRow } from './diff.presenter.ts';

/** The differences side by side; a sentence where there are none. `heads` names the two versions. */
export function diffTable(
  lang: Lang,
  rows: readonly DiffRow[],
  heads: { readonly before: string; readonly after: string } = manageWords(lang).diff.columns,
): Html {
  const texts = manageWords(lang).diff;
  if (rows.length === 0) return html`<p class="govuk-body">${texts.nothing}</p>`;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.columns.what, heads.before, heads.after],
    rows: rows.map(({ part, what, change, colour, before, after }) => [
      html`${tag({ text: change, colour })} <strong>${part}</strong>${what && html`<br>${what}`}`,
      lines(before),
      lines(after),
    ]),
    narrow: 'stacked',
    lang,
  });
}

const lines = (text: string): Html => html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;
