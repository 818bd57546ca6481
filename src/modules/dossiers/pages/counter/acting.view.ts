import { type Html, html } from '../../../../platform/html.ts';
import { checkboxes, fileUpload, radios } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import { fieldOf, pair } from './fields.view.ts';
import { attachedFiles, type Scan } from './files.view.ts';
import type { IntakeView } from './intake.presenter.ts';
import { ACTING } from './intake-form.ts';

/** Who came: the owner, an organisation's representative, or somebody with an authorisation, which is scanned. */
export function acting(shell: PageShell, form: IntakeView, scans: ReadonlyMap<string, Scan>): Html {
  const texts = counterWords(shell.lang).acting;
  const parts = {
    self: undefined,
    organisation: organisation(shell, form),
    authorised: authorised(shell, form, scans),
  };
  return radios({
    name: 'acting',
    legend: { text: texts.legend, classes: 'govuk-fieldset__legend--s' },
    classes: 'govuk-radios--small mc-acting',
    value: form.value('acting'),
    errorMessage: form.faults.of('acting'),
    items: ACTING.map((value) => ({ value, text: texts.choices[value], conditional: parts[value] })),
    lang: shell.lang,
  });
}

function organisation(shell: PageShell, form: IntakeView): Html {
  const texts = counterWords(shell.lang).acting;
  const field = fieldOf(form);
  return html`${field('organisation.name', texts.organisationName)}
${pair(field('organisation.idNumber', texts.organisationId), field('organisation.position', texts.position))}
${checkboxes({
  name: 'organisation.withoutCode',
  classes: 'govuk-checkboxes--small',
  values: [form.value('organisation.withoutCode')],
  items: [{ value: 'true', text: texts.withoutCode }],
})}`;
}

function authorised(shell: PageShell, form: IntakeView, scans: ReadonlyMap<string, Scan>): Html {
  const texts = counterWords(shell.lang).acting;
  const field = fieldOf(form);
  const name = 'authorised.uploads[]';
  const kept = form.authorisation.flatMap((token) => scans.get(token) ?? []);
  return html`${radios({
    name: 'applicant.kind',
    legend: texts.ownerIs,
    classes: 'govuk-radios--inline govuk-radios--small',
    value: form.value('applicant.kind'),
    errorMessage: form.faults.of('applicant.kind'),
    items: Object.entries(officialWords(shell.lang).applicantKind).map(([value, text]) => ({ value, text })),
    lang: shell.lang,
  })}
${field('authorised.name', texts.authorisedName)}
${field('authorised.idNumber', texts.authorisedId)}
${pair(field('authorised.number', texts.documentNumber), field('authorised.date', texts.documentDate, { inputmode: 'numeric' }))}
${attachedFiles(shell.lang, name, kept)}
${fileUpload({
  name,
  id: 'authorised.uploads',
  label: texts.file,
  accept: '.pdf,.jpg,.jpeg,.png',
  errorMessage: form.faults.of('authorised.uploads'),
  resumable: true,
  lang: shell.lang,
})}`;
}
