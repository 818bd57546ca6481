import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { insetText, radios } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DecidingView } from './deciding.ts';
import { decidingForm, decidingPage, line } from './deciding.view.ts';

type View = DecidingView<null>;

/** `/can-bo/ho-so/{ref}/thong-tin`: what was written wrongly, and another way to get the result. */
export function detailsPage(shell: PageShell, view: View): Html {
  const { details: texts } = decidingWords(shell.lang);
  const { permitted } = view.view;
  const neither = !permitted.has('correct') && !permitted.has('change-return');
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${permitted.has('change-return') && returnForm(shell, view)}${permitted.has('correct') && correctForm(shell, view)}${neither && insetText({ text: texts.notNow })}`,
  });
}

function correctForm(shell: PageShell, view: View): Html {
  const { details: texts } = decidingWords(shell.lang);
  const { applicant, submitterName } = view.view.dossier;
  const fields = html`${line(view, { name: 'applicant.name', label: texts.name, value: applicant.name })}
${line(view, { name: 'applicant.idNumber', label: texts.idNumber, value: applicant.idNumber, classes: 'govuk-input--width-20' })}
${line(view, { name: 'applicant.phone', label: texts.phone, value: applicant.phone, classes: 'govuk-input--width-20' })}
${line(view, { name: 'applicant.email', label: texts.email, value: applicant.email ?? '' })}
${line(view, { name: 'applicant.address', label: texts.address, value: applicant.address })}
${line(view, { name: 'submitterName', label: texts.submitterName, value: submitterName ?? '' })}
${line(view, { name: 'reason', label: texts.reason })}`;
  return html`<h2 class="govuk-heading-m">${texts.correctTitle}</h2><p class="govuk-body">${texts.correctLead}</p>
${decidingForm(shell, view, { at: 'dinh-chinh', fields, submit: texts.correct })}`;
}

function returnForm(shell: PageShell, view: View): Html {
  const { details: texts } = decidingWords(shell.lang);
  const { returnMethod, returnAddress } = view.view.dossier;
  const address = line(view, { name: 'returnAddress', label: texts.returnAddress, value: returnAddress ?? '' });
  const fields = html`${radios({
    name: 'returnMethod',
    legend: texts.returnMethod,
    classes: 'govuk-radios--small',
    value: lastValue(view.values, 'returnMethod') || returnMethod,
    errorMessage: view.faults.of('returnMethod'),
    items: Object.entries(texts.methods).map(([value, text]) => ({
      value,
      text,
      conditional: value === 'post' ? address : undefined,
    })),
  })}
${radios({
  name: 'consent.how',
  legend: texts.how,
  classes: 'govuk-radios--small govuk-radios--inline',
  value: lastValue(view.values, 'consent.how'),
  errorMessage: view.faults.of('consent.how') ?? view.faults.of('consent'),
  items: Object.entries(texts.hows).map(([value, text]) => ({ value, text })),
})}
${line(view, { name: 'consent.note', label: texts.note })}`;
  return html`<h2 class="govuk-heading-m">${texts.returnTitle}</h2><p class="govuk-body">${texts.returnLead}</p>
${decidingForm(shell, view, { at: 'cach-nhan', fields, submit: texts.change })}`;
}
