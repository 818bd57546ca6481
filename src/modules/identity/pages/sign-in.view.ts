import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, insetText } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

export type SignInView = {
  readonly username: string;
  readonly returnTo: string;
  /** Why the last try failed. */
  readonly problem: string | null;
};

export function signInPage(shell: PageShell, view: SignInView): Html {
  const texts = words(shell.lang).signIn;
  return page(shell, {
    title: texts.title,
    wide: false,
    ...(view.problem && { errors: [{ text: view.problem, href: '#username' }] }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<form method="post" action="/dang-nhap" novalidate>
${hiddenFields(shell, { returnTo: view.returnTo })}
${input({ name: 'username', label: texts.username, value: view.username, autocomplete: 'username', classes: 'govuk-input--width-20', spellcheck: false })}
${input({ name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password', classes: 'govuk-input--width-20' })}
${button({ text: texts.submit })}
</form>
${shell.demo && insetText({ text: html`<p class="govuk-body"><strong>${texts.demo}:</strong> tiepnhan1, chuyenvien.SKHDT, pheduyet.SKHDT, congdan1, doanhnghiep1… ${texts.demoText}</p>` })}
</div></div>`,
  });
}
