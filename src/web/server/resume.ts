import type { FormFields } from '../../platform/form-body.ts';
import { type Html, html } from '../../platform/html.ts';
import { button, input, notificationBanner } from '../components/index.ts';
import { type PageShell, page } from '../layout/index.ts';
import { words } from '../messages/index.ts';

export type Resumable = { readonly username: string; readonly action: string; readonly fields: FormFields };

/** Where a form goes on that was sent after its session ended: what was typed travels with the sign-in. */
export function resumePage(shell: PageShell, { username, action, fields }: Resumable, failed = false): Html {
  const texts = words(shell.lang).resume;
  return page(shell, {
    title: texts.title,
    wide: false,
    ...(failed && { errors: [{ text: texts.wrongPassword, href: '#password' }] }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
${notificationBanner({ text: texts.nothingLost, lang: shell.lang })}
<form method="post" action="/dang-nhap" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrfToken}">
<input type="hidden" name="_resume" value="${JSON.stringify({ action, fields })}">
${input({ name: 'username', label: texts.username, value: username, autocomplete: 'username', classes: 'govuk-input--width-20' })}
${input({ name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password', classes: 'govuk-input--width-20', ...(failed && { errorMessage: texts.wrongPassword }) })}
${button({ text: texts.signInAndContinue })}
</form></div></div>`,
  });
}

/** After signing in again: one button sends the form as it was. */
export function continuePage(shell: PageShell, { action, fields }: Pick<Resumable, 'action' | 'fields'>): Html {
  const texts = words(shell.lang).resume;
  const hidden = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text) => html`<input type="hidden" name="${name}" value="${text}">`),
  );
  return page(shell, {
    title: texts.continueTitle,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.continueTitle}</h1>
<p class="govuk-body">${texts.continueText}</p>
<form method="post" action="${action}"><input type="hidden" name="_csrf" value="${shell.csrfToken}">
${hidden}${button({ text: texts.continueButton })}</form></div></div>`,
  });
}

/** What the sign-in form carried along; null when it is not ours. */
export function readResume(text: unknown): Pick<Resumable, 'action' | 'fields'> | null {
  try {
    const { action, fields } = JSON.parse(String(text)) as Record<string, unknown>;
    if (typeof action !== 'string' || !isOwnPath(action) || typeof fields !== 'object' || fields === null) return null;
    const plain = Object.entries(fields).map(([name, value]) => [name, [value].flat().map(String)]);
    return { action, fields: Object.fromEntries(plain) };
  } catch {
    return null;
  }
}

/** A path on this site, and nothing that a browser would read as another one. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\x21-\x7e]*$/.test(path);
