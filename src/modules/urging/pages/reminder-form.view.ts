import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { checkboxes, details, hiddenFields, insetText } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { WaitingDossier } from '../domain/decide-urging.ts';
import { words } from '../messages/index.ts';
import { letterButtons, letterFields } from './letter-fields.view.ts';
import { boardHref, dayOf, dossierHref, PLACES, urgingHref } from './tools.ts';

export type ReminderFormPage = {
  readonly agency: StoredAgency;
  readonly offered: readonly WaitingDossier[];
  readonly underWay: readonly WaitingDossier[];
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function reminderFormPage(shell: PageShell, view: ReminderFormPage): Html {
  const { lang } = shell;
  const { write: texts, title } = words(lang).urging;
  const heading = texts.title({ agency: view.agency.name });
  return page(shell, {
    title: heading,
    mainClass: 'mc-dense',
    wide: false,
    errors: view.faults.summary,
    backLink: { href: PLACES.urging, text: title },
    body: html`<h1 class="govuk-heading-l">${heading}</h1>
<p class="govuk-body"><a class="govuk-link" href="${boardHref(view.agency.key)}">${words(lang).requests.board}</a></p>
${view.offered.length === 0 ? insetText({ text: texts.none }) : form(shell, view)}
${view.underWay.length > 0 && details({ summary: texts.under, text: underWay(shell, view.underWay) })}`,
  });
}

function form(shell: PageShell, { agency, offered, values, faults, key }: ReminderFormPage): Html {
  const { lang } = shell;
  const { write: texts } = words(lang).urging;
  const at = `${PLACES.urging}/co-quan/${encodeURIComponent(agency.key)}`;
  return html`<p class="govuk-body">${texts.lead}</p>
<form method="post" action="${at}" novalidate>${hiddenFields(shell, { _key: key })}
${checkboxes({
  name: 'dossiers[]',
  idPrefix: 'dossiers',
  legend: texts.dossiers,
  classes: 'govuk-checkboxes--small',
  values: [values['dossiers[]'] ?? []].flat(),
  items: [
    ...offered.map((one) => ({
      value: one.reference,
      text: html`<span class="mc-code">${one.reference}</span> ${vietnamese(lang, one.procedureName)}`,
      hint: texts.hint({
        step: one.stepName,
        due: dayOf(one.legalDueAt),
        urgency: texts.urgencies[one.urgency],
      }),
    })),
    ...(offered.some(({ urgency }) => urgency === 'OVERDUE')
      ? [{ value: 'on', name: 'allOverdue', text: texts.all, checked: lastValue(values, 'allOverdue') === 'on' }]
      : []),
  ],
  errorMessage: faults.of('dossiers'),
  lang,
})}
${letterFields(shell, { values, faults })}
${letterButtons(shell, { at, submit: texts.submit })}</form>`;
}

const underWay = ({ lang }: PageShell, dossiers: readonly WaitingDossier[]): Html =>
  html`<ul class="govuk-list">${dossiers.map(
    ({ reference, legalDueAt, lastUrging }) =>
      html`<li><a class="govuk-link mc-code" href="${dossierHref(reference)}">${reference}</a> – ${
        lastUrging &&
        html`<a class="govuk-link" href="${urgingHref(lastUrging.id)}">${words(lang).urging.write.underWay({ number: lastUrging.number, due: dayOf(legalDueAt) })}</a>`
      }</li>`,
  )}</ul>`;
