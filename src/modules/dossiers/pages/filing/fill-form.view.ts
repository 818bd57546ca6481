import type { FormFields } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { type EForm, eFormFields } from '../../../eforms/index.ts';
import type { Sheet } from '../../filing-drafts/filing-draft.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { FilingWay } from './filing-way.ts';
import { carriedFields, pageFields, saveButton } from './page-fields.view.ts';

export type FillFormView = {
  readonly way: FilingWay;
  readonly page: Sheet;
  readonly procedureName: string;
  readonly formKey: string;
  readonly form: EForm;
  /** Which of how many forms it is. */
  readonly place: { readonly number: number; readonly of: number };
  readonly values: FormFields;
  readonly faults: FormFaults;
};

/** Where the answers of a form stand among the fields of a filing. */
export const answersPrefix = ({ key }: Pick<EForm, 'key'>): string => `answers.${key}`;

/** One form to fill, on a page of its own; what was filled elsewhere travels along. */
export function fillFormPage(shell: PageShell, view: FillFormView): Html {
  const texts = citizenWords(shell.lang).filing;
  const { form, values, place } = view;
  const prefix = answersPrefix(form);
  const { action } = view.way;
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`${prefix}.`)));
  const onwards = { name: '_step', value: `form:${form.key}` };
  return page(shell, {
    title: form.title,
    wide: false,
    errors: view.faults.summary,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<form method="post" action="${action}" novalidate>
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${vietnamese(shell.lang, view.procedureName)}${place.of > 1 && html` · ${texts.formOf(place.number, place.of)}`}</span>${vietnamese(shell.lang, form.title)}</h1>
${hiddenFields(shell)}
${pageFields(view)}
${carriedFields(others)}
<button type="submit" class="govuk-visually-hidden" name="${onwards.name}" value="${onwards.value}" tabindex="-1" aria-hidden="true">${texts.continue}</button>
${eFormFields(shell, form, values, view.faults, { prefix, action })}
<div class="govuk-button-group">
${button({ text: texts.continue, ...onwards })}
${saveButton(shell, view.way)}
${button({ text: texts.backToPapers, name: '_step', value: 'edit', classes: 'govuk-button--secondary' })}
</div></form></div></div>`,
  });
}
