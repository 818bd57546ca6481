import { type Html, html } from '../../../../platform/html.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { filingWords } from '../../messages/filing.ts';

/** The QR code that opens the look-up with the number filled in; an image of its own, so that nothing stands inline. */
export function qrFigure({ lang }: PageShell, dossierHref: string): Html {
  const texts = filingWords(lang).filed;
  return html`<figure class="govuk-body govuk-!-margin-left-0 govuk-!-margin-right-0">
<img src="${dossierHref}/ma-qr.svg" width="148" height="148" alt="${texts.qr}">
<figcaption class="govuk-hint">${texts.qrHint}</figcaption></figure>`;
}
