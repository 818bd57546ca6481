import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

const USUAL_DAYS = '2';

/** What every letter of the three levels asks of its writer. */
export function letterFields(
  { lang }: PageShell,
  { values, faults }: { readonly values: FormFields; readonly faults: FormFaults },
): Html {
  const { write: texts } = words(lang).urging;
  const days = lastValue(values, 'answerWorkingDays') || USUAL_DAYS;
  return html`${input({ name: 'subject', label: texts.subject, hint: texts.subjectHint, value: lastValue(values, 'subject'), errorMessage: faults.of('subject'), lang })}
${textarea({ name: 'message', label: texts.message, rows: 5, value: lastValue(values, 'message'), errorMessage: faults.of('message'), lang })}
${answerDays(texts.days, days, faults, lang)}`;
}

export const answerDays = (label: string, value: string, faults: FormFaults, lang: PageShell['lang']): Html =>
  input({
    name: 'answerWorkingDays',
    label,
    value,
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    errorMessage: faults.of('answerWorkingDays'),
    lang,
  });

/** Look first, in a window of its own; then send. */
export function letterButtons(
  { lang }: PageShell,
  { at, submit }: { readonly at: string; readonly submit: string },
): Html {
  const attributes = { formaction: `${at}/xem-truoc`, formtarget: '_blank' };
  return html`<div class="govuk-button-group">${button({ text: submit, preventDoubleClick: true })}
${button({ text: words(lang).urging.write.preview, classes: 'govuk-button--secondary', attributes })}</div>`;
}
