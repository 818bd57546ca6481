import { formatDay, formatInstant, localDate } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, table } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import type { DraftInList } from '../../filing-drafts/store.ts';
import { filingWords } from '../../messages/filing.ts';
import { draftHref } from '../filing/draft-notices.view.ts';

/** What was begun and not sent, above the dossiers; nothing where there is none. */
export function draftsTable({ lang, csrfToken }: PageShell, drafts: readonly DraftInList[]): Html | null {
  const { link } = filingWords(lang);
  const texts = filingWords(lang).draft;
  if (drafts.length === 0) return null;
  const { columns } = texts;
  return html`<h2 class="govuk-heading-m">${texts.list}</h2><p class="govuk-body">${texts.listHint}</p>
${table({
  caption: texts.list,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.procedure, columns.saved, columns.files, columns.kept, columns.action],
  rows: drafts.map(({ key, procedureName, savedAt, files, expiresAt, hasLink }) => [
    vietnamese(lang, procedureName),
    formatInstant(savedAt, lang),
    String(files),
    formatDay(localDate(expiresAt)),
    html`<a class="govuk-link" href="${draftHref(key)}">${texts.continue}<span class="govuk-visually-hidden">: ${procedureName}</span></a><br>
<a class="govuk-link" href="${draftHref(key)}/xoa" aria-label="${texts.giveUpOf(procedureName)}">${texts.giveUp}</a>${
      hasLink &&
      html`<form method="post" action="${draftHref(key)}/thu-hoi" class="govuk-!-margin-top-2">${hiddenFields({ csrfToken })}
${button({ text: html`${link.revoke}<span class="govuk-visually-hidden">: ${procedureName}</span>`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}</form>`
    }`,
  ]),
  firstCellIsHeader: true,
  narrow: 'stacked',
  lang,
})}`;
}
