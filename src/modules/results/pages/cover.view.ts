import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { summaryList } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { referenceOf } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';
import type { ResultRecord } from '../queries/read-result.ts';
import { dayText } from './registry.view.ts';

/** What is laid over a result on paper: which one it is, and the QR code that says how it stands. Nothing about a person. */
export function coverPage(
  shell: PageShell,
  { result, dossier, procedure, agencyName }: ResultRecord & { readonly agencyName: string },
): Html {
  const { result: texts } = words(shell.lang);
  const { rows } = texts;
  return page(shell, {
    title: `${texts.coverTitle} – ${result.documentNumber}`,
    wide: false,
    backLink: { href: `/can-bo/ket-qua/${result.id}`, text: texts.title({ number: result.documentNumber }) },
    body: html`<h1 class="govuk-heading-l">${texts.coverTitle}</h1>
${summaryList({
  rows: [
    { key: rows.document, value: `${result.documentNumber}, ${dayText(result.documentDate)}` },
    { key: rows.agency, value: agencyName },
    { key: rows.procedure, value: `${procedure.content.name} (${procedure.code})` },
    { key: rows.dossier, value: html`<span class="mc-code">${referenceOf(dossier)}</span>` },
    { key: rows.readyAt, value: formatInstant(result.registeredAt, shell.lang) },
  ],
})}
${result.token && qrFigure(shell, result.id)}
<p class="govuk-hint">${texts.coverHint}</p>`,
  });
}

/** The QR code as an image of its own, so that nothing stands inline. */
export function qrFigure({ lang }: PageShell, id: number): Html {
  const { result: texts } = words(lang);
  return html`<figure class="govuk-body govuk-!-margin-left-0 govuk-!-margin-right-0">
<img src="/can-bo/ket-qua/${id}/ma-qr.svg" width="180" height="180" alt="${texts.qr}">
<figcaption class="govuk-hint">${texts.qrHint}</figcaption></figure>`;
}
