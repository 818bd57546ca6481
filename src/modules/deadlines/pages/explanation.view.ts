import { type Html, html } from '../../../platform/html.ts';
import { table } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { ExplainedLine } from './explanation.presenter.ts';

/** The sum of a due date line by line, wherever a page answers "why this date". */
export function explanationTable(lines: readonly ExplainedLine[], lang: Lang): Html {
  const texts = words(lang);
  return table({
    lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.day, texts.reason],
    rows: lines.map(({ when, label, counted, kind }) => [
      when,
      html`${kind === 'due' ? html`<strong>${label}</strong>` : label}${counted && html`<br><span class="govuk-hint govuk-!-font-size-16">${counted}</span>`}`,
    ]),
  });
}
