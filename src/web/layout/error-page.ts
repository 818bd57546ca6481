import { type Html, html } from '../../platform/html.ts';
import { button } from '../components/button.ts';
import { insetText } from '../components/inset-text.ts';
import { words } from '../messages/index.ts';
import { page } from './page.ts';
import type { PageShell } from './shell.ts';

export const ERROR_STATUSES = [400, 401, 403, 404, 409, 412, 413, 429, 500, 503] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

export type ErrorPageContent = {
  status: number;
  /** In place of the usual words for this status, when more is known. */
  title?: string | undefined;
  message?: string | undefined;
  /** The number under which the log knows it, for the hotline. */
  reference?: string | undefined;
};

/** What people read when a page cannot be shown: what happened, whose fault it is, what to do now. */
export function errorPage(shell: PageShell, content: ErrorPageContent): Html {
  const texts = words(shell.lang);
  const usual = texts.errors[knownStatus(content.status)];
  const title = content.title ?? usual.title;
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${content.message ?? usual.message}</p>
${content.reference && referenceNote(shell, content.reference)}
<div class="govuk-button-group">${wayOut(shell, content.status)}</div>
</div></div>`;
  return page(shell, { title, body, wide: false });
}

function knownStatus(status: number): ErrorStatus {
  return ERROR_STATUSES.find((known) => known === status) ?? (status < 500 ? 400 : 500);
}

function referenceNote(shell: PageShell, reference: string): Html {
  const texts = words(shell.lang).errors;
  return insetText({
    text: html`<p class="govuk-body">${texts.reference}: <strong class="mc-code">${reference}</strong></p>
<p class="govuk-body">${texts.referenceHint(shell.hotline)}</p>`,
  });
}

function wayOut(shell: PageShell, status: number): Html {
  const texts = words(shell.lang);
  const home = { text: texts.buttons.home, href: '/' };
  if (status !== 401) return button(home);
  return html`${button({ text: texts.signIn, href: '/dang-nhap' })}${button({ ...home, classes: 'govuk-button--secondary' })}`;
}
