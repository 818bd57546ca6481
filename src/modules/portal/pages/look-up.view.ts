import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, radios } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

const FACT_KINDS = ['phone', 'id', 'pin'] as const;

export type LookUpView = {
  readonly code: string;
  readonly kind: string;
  readonly value: string;
  readonly faults: FormFaults;
  readonly exampleCode: string;
};

/** What a field is called in the summary of errors; the value by the kind that was chosen. */
export const labelsOf = (kind: string, lang: Lang) => (name: string) => {
  const { code, fact, value, values } = words(lang).lookUp;
  const chosen = FACT_KINDS.find((each) => each === kind);
  return { code, 'fact.kind': fact, 'fact.value': chosen ? values[chosen] : value }[name];
};

export function lookUpPage(shell: PageShell, view: LookUpView): Html {
  const texts = words(shell.lang).lookUp;
  const { faults } = view;
  return page(shell, {
    title: texts.title,
    wide: false,
    // A code and a fact that do not go together are no fault of one field: the first is where to begin again.
    errors: faults.summary.map((fault) => ({ href: '#code', ...fault })),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<form method="post" action="/tra-cuu" novalidate>
${hiddenFields(shell)}
${input({
  name: 'code',
  label: { text: texts.code, classes: 'govuk-label--s' },
  hint: texts.codeHint(view.exampleCode),
  value: view.code,
  autocomplete: 'off',
  autocapitalize: 'characters',
  spellcheck: false,
  errorMessage: faults.of('code'),
  lang: shell.lang,
})}
${radios({
  name: 'fact.kind',
  legend: { text: texts.fact, classes: 'govuk-fieldset__legend--s' },
  value: view.kind,
  items: FACT_KINDS.map((kind) => ({ value: kind, text: texts.kinds[kind] })),
  errorMessage: faults.of('fact.kind'),
  lang: shell.lang,
})}
${input({
  name: 'fact.value',
  label: { text: texts.value, classes: 'govuk-label--s' },
  value: view.value,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  spellcheck: false,
  errorMessage: faults.of('fact.value'),
  lang: shell.lang,
})}
${button({ text: texts.submit })}
</form></div></div>`,
  });
}
