import { type Html, html } from '../../../platform/html.ts';
import { type PageShell, vietnamese } from '../../../web/layout/index.ts';
import { answersSummary } from '../../eforms/index.ts';
import type { FilledForm } from '../domain/filled-forms.ts';
import { citizenWords } from '../messages/citizen.ts';

/** Where a filled form stands on the page of its dossier. */
export const formPlace = (formKey: string): string => `to-khai-${formKey}`;

/** The forms that were filled in place of papers, to read and to print. */
export const filledForms = (shell: PageShell, forms: readonly FilledForm[], reference: string): Html =>
  html`${forms.map(
    ({ form, answers }) =>
      html`<section aria-labelledby="${formPlace(form.key)}"><h2 class="govuk-heading-m govuk-!-margin-top-6" id="${formPlace(form.key)}">${vietnamese(shell.lang, form.title)}</h2>
${answersSummary(shell, form, answers)}
<p class="govuk-body mc-no-print"><a class="govuk-link" href="/ho-so/${encodeURIComponent(reference)}/to-khai/${form.key}.pdf">${citizenWords(shell.lang).filing.printForm}</a></p></section>`,
  )}`;

/** What the form that stands for a paper is called; null where a paper or a file was handed in. */
export const formTitle = (forms: readonly FilledForm[], formKey: string | null): string | null =>
  forms.find((filled) => filled.formKey === formKey)?.form.title ?? null;
