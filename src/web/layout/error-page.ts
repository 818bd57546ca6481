import { type Html, html } from '../../platform/html.ts';
import { button } from '../components/button.ts';
import { input } from '../components/input.ts';
import { insetText } from '../components/inset-text.ts';
import { words } from '../messages/index.ts';
import { page } from './page.ts';
import { phoneLink } from './phone-link.ts';
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
  const isMissing = content.status === 404;
  const title = content.title ?? (isMissing && content.message ? texts.errors.missing.title : usual.title);
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${content.message ?? usual.message}</p>
${content.reference && referenceNote(shell, content.reference)}
${isMissing && shell.user?.kind !== 'staff' && whereElse(shell)}
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
<p class="govuk-body">${texts.referenceHint} ${phoneLink(shell.hotline)}</p>`,
  });
}

/** What a citizen was probably looking for: a procedure, or a dossier of their own. */
function whereElse(shell: PageShell): Html {
  const texts = words(shell.lang);
  const { missing } = texts.errors;
  const isCitizen = shell.user !== null;
  return html`<form method="get" action="/thu-tuc" role="search">
${input({ name: 'tu-khoa', type: 'search', label: missing.search, autocomplete: 'off', spellcheck: false, lang: shell.lang })}
${button({ text: missing.find })}</form>
<ul class="govuk-list govuk-list--bullet">
<li><a class="govuk-link" href="/tra-cuu">${missing.lookUp}</a></li>
${isCitizen && html`<li><a class="govuk-link" href="/ho-so">${texts.nav.myDossiers}</a></li>`}
<li>${missing.call}: ${phoneLink(shell.hotline)}</li>
</ul>`;
}

function wayOut(shell: PageShell, status: number): Html {
  const texts = words(shell.lang);
  const home = { text: texts.buttons.home, href: '/' };
  const second = { ...home, classes: 'govuk-button--secondary' };
  if (status === 401) return html`${button({ text: texts.signIn, href: '/dang-nhap' })}${button(second)}`;
  return button(status === 404 && shell.user?.kind !== 'staff' ? second : home);
}
