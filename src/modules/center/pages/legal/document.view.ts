import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { insetText, summaryList, tag } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { DocumentUse } from '../../domain/legal-use.ts';
import type { LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';
import { certaintyTag, dayText, stateTag } from './document-words.ts';

export type DocumentPage = {
  readonly document: LegalDocument;
  readonly procedures: DocumentUse['procedures'];
  readonly today: string;
  readonly mayCorrect: boolean;
};

export function documentPage(shell: PageShell, { document, procedures, today, mayCorrect }: DocumentPage): Html {
  const { lang } = shell;
  const texts = words(lang).legal;
  return page(shell, {
    title: document.number,
    wide: false,
    breadcrumbs: [{ text: texts.title, href: '/van-ban' }, { text: document.number }],
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.kinds[document.kind]} · ${document.number}</span>${vietnamese(lang, document.title)}</h1>
<p class="govuk-body">${tag(stateTag(document, today, lang))}</p>
${summaryList({ rows: facts(shell, document, mayCorrect) })}
${mayCorrect && html`<p class="govuk-body mc-no-print"><a class="govuk-link" href="/can-bo/van-ban/${document.slug}">${texts.correct}</a></p>`}
<h2 class="govuk-heading-m">${texts.rests}</h2>
${procedures.length === 0 ? insetText({ text: texts.restsNone }) : procedureList(shell, procedures)}`,
  });
}

/** Who changed the register last is the office's to know: the public is told when. */
function facts({ lang }: PageShell, document: LegalDocument, isOffice: boolean) {
  const { facts: keys, kinds, updatedBy } = words(lang).legal;
  const { issuer, issuedOn, effectiveFrom, effectiveTo, note } = document;
  const at = formatInstant(document.updatedAt, lang);
  const updated = isOffice ? updatedBy({ at, by: document.updatedBy }) : at;
  return [
    { key: keys.number, value: html`<span class="mc-code">${document.number}</span>` },
    { key: keys.kind, value: kinds[document.kind] },
    { key: keys.issuer, value: vietnamese(lang, issuer) },
    { key: keys.issuedOn, value: dayText(issuedOn, lang) },
    { key: keys.effectiveFrom, value: dayText(effectiveFrom, lang) },
    ...(effectiveTo ? [{ key: keys.effectiveTo, value: dayText(effectiveTo, lang) }] : []),
    ...(note ? [{ key: keys.note, value: vietnamese(lang, note) }] : []),
    { key: keys.certainty, value: tag(certaintyTag(document, lang)) },
    { key: keys.updated, value: updated },
  ];
}

const procedureList = ({ lang }: PageShell, procedures: DocumentUse['procedures']): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${procedures.map(
    ({ code, name }) =>
      html`<li><a class="govuk-link" href="/thu-tuc/${code}">${vietnamese(lang, name)}</a> <span class="mc-code">${code}</span></li>`,
  )}</ul>`;
