import { formatDay, formatInstant, localDate } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { table } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import type { DraftInList } from '../../filing-drafts/store.ts';
import { filingWords } from '../../messages/filing.ts';
import { draftHref } from '../filing/draft-notices.view.ts';

/** What was begun and not sent, above the dossiers; nothing where there is none. */
export function draftsTable({ lang }: PageShell, drafts: readonly DraftInList[]): Html | null {
  const texts = filingWords(lang).draft;
  if (drafts.length === 0) return null;
  const { columns } = texts;
  return html`<h2 class="govuk-heading-m">${texts.list}</h2><p class="govuk-body">${texts.listHint}</p>
${table({
  caption: texts.list,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.procedure, columns.saved, columns.files, columns.kept, columns.action],
  rows: drafts.map(({ key, procedureName, savedAt, files, expiresAt }) => [
    vietnamese(lang, procedureName),
    formatInstant(savedAt, lang),
    String(files),
    formatDay(localDate(expiresAt)),
    html`<a class="govuk-link" href="${draftHref(key)}">${texts.continue}<span class="govuk-visually-hidden">: ${procedureName}</span></a><br>
<a class="govuk-link" href="${draftHref(key)}/xoa" aria-label="${texts.giveUpOf(procedureName)}">${texts.giveUp}</a>`,
  ]),
  firstCellIsHeader: true,
  narrow: 'stacked',
  lang,
})}`;
}
