import type { FastifyRequest } from 'fastify';
import type { FormFields } from '../../platform/form-body.ts';
import { type Html, html } from '../../platform/html.ts';
import { button, hiddenFields, input, insetText, notificationBanner } from '../components/index.ts';
import { type PageShell, page } from '../layout/index.ts';
import { words } from '../messages/index.ts';

/** A form on its way through the sign-in. */
export type Resumable = {
  readonly action: string;
  readonly fields: FormFields;
  /** The user name of whose session ended in it: nobody else can send it on. Null when the session was gone already. */
  readonly owner: string | null;
  /** Files were chosen, but nobody was there to keep them for. */
  readonly filesLost: boolean;
};

/**
 * The form of a request that came without a session, with the button that was pressed and its key, so that it is not taken
 * twice. Without its files it must be looked at first: the button stays behind.
 */
export function resumable(request: FastifyRequest): Resumable {
  const filesLost = request.uploadErrors.some(({ code }) => code === 'sign-in-required');
  const ownToForm = ([name]: [string, unknown]) =>
    filesLost ? !name.startsWith('_') || name === '_key' : !['_csrf', '_resume'].includes(name);
  const sent = Object.entries((request.body ?? {}) as Record<string, unknown>).filter(ownToForm);
  return { action: request.url, owner: request.endedFor?.username ?? null, filesLost, fields: asTexts(sent) };
}

/** A try that failed: the user name that was typed and why; without a reason it was not the owner's. */
export type SignInFault = { readonly username: string; readonly detail: string | null };

/** Where a form goes on that was sent after its session ended: what was typed travels with the sign-in. */
export function resumePage(shell: PageShell, form: Resumable, fault: SignInFault | null = null): Html {
  const texts = words(shell.lang).resume;
  const text = fault && (fault.detail ?? texts.notTheOwner(form.owner ?? ''));
  const wrong = (field: string) => (text && field === (fault?.detail ? 'password' : 'username') ? text : undefined);
  return page(shell, {
    title: texts.title,
    wide: false,
    ...(text && { errors: [{ text, href: wrong('password') ? '#password' : '#username' }] }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
${notificationBanner({ text: form.filesLost ? texts.filesLost : texts.nothingLost, lang: shell.lang })}
<form method="post" action="/dang-nhap" novalidate>
${hiddenFields(shell, { _resume: JSON.stringify(form) })}
${input({ name: 'username', label: texts.username, value: form.owner ?? fault?.username ?? '', autocomplete: 'username', spellcheck: false, classes: 'govuk-input--width-20', errorMessage: wrong('username'), attributes: { readonly: form.owner !== null, autofocus: form.owner === null } })}
${input({ name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password', classes: 'govuk-input--width-20', errorMessage: wrong('password'), attributes: { autofocus: form.owner !== null } })}
${button({ text: texts.signInAndContinue })}
</form>
${form.owner && html`<p class="govuk-body"><a class="govuk-link" href="/dang-nhap">${texts.somebodyElse}</a></p>`}
</div></div>`,
  });
}

/** After signing in again: one button sends the form as it was, in the name that stands beside it. */
export function continuePage(shell: PageShell, { action, fields, owner, filesLost }: Resumable): Html {
  const texts = words(shell.lang).resume;
  const hidden = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text) => html`<input type="hidden" name="${name}" value="${text}">`),
  );
  return page(shell, {
    title: texts.continueTitle,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.continueTitle}</h1>
<p class="govuk-body">${texts.continueText(shell.user?.displayName ?? '')}</p>
${owner === null && insetText({ text: texts.whoseForm })}
${filesLost && insetText({ text: texts.filesAgain })}
<form method="post" action="${action}">${hiddenFields(shell)}
${hidden}${button({ text: texts.continueButton, preventDoubleClick: true, attributes: { autofocus: owner !== null } })}</form></div></div>`,
  });
}

/** What the sign-in form carried along; null when it is not ours. */
export function readResume(text: unknown): Resumable | null {
  try {
    const { action, fields, owner, filesLost } = JSON.parse(String(text)) as Record<string, unknown>;
    if (typeof action !== 'string' || !isOwnPath(action) || typeof fields !== 'object' || fields === null) return null;
    return {
      action,
      fields: asTexts(Object.entries(fields)),
      owner: typeof owner === 'string' ? owner : null,
      filesLost: filesLost === true,
    };
  } catch {
    return null;
  }
}

/** A path on this site, and nothing that a browser would read as another one. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\x21-\x7e]*$/.test(path);

const asTexts = (sent: readonly [string, unknown][]): FormFields =>
  Object.fromEntries(sent.map(([name, value]) => [name, [value].flat().map(String)]));
