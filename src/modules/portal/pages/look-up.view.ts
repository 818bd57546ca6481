import { type Html, html } from '../../../platform/html.ts';
import { button, type ErrorSummaryItem, input, radios } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

export const FACT_KINDS = ['phone', 'id', 'pin'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type LookUpView = {
  readonly code: string;
  readonly kind: string;
  readonly value: string;
  /** What is wrong, on top; each links to its field. */
  readonly errors: readonly ErrorSummaryItem[];
  /** The same beside the fields, by name. */
  readonly fieldErrors: Readonly<Record<string, string>>;
};

export function lookUpPage(shell: PageShell, view: LookUpView): Html {
  const texts = words(shell.lang).lookUp;
  const { fieldErrors } = view;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: view.errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<form method="post" action="/tra-cuu" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrfToken}">
${input({
  name: 'code',
  label: { text: texts.code, classes: 'govuk-label--s' },
  hint: texts.codeHint,
  value: view.code,
  autocomplete: 'off',
  autocapitalize: 'characters',
  spellcheck: false,
  errorMessage: fieldErrors.code,
  lang: shell.lang,
})}
${radios({
  name: 'fact.kind',
  legend: { text: texts.fact, classes: 'govuk-fieldset__legend--s' },
  value: view.kind,
  items: FACT_KINDS.map((kind) => ({ value: kind, text: texts.kinds[kind] })),
  errorMessage: fieldErrors['fact.kind'],
  lang: shell.lang,
})}
${input({
  name: 'fact.value',
  label: { text: texts.value, classes: 'govuk-label--s' },
  value: view.value,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  spellcheck: false,
  errorMessage: fieldErrors['fact.value'],
  lang: shell.lang,
})}
${button({ text: texts.submit })}
</form></div></div>`,
  });
}
