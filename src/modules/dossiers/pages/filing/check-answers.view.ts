import type { FormFields } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  checkboxes,
  hiddenFields,
  insetText,
  radios,
  summaryList,
  tag,
} from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { type Answers, answersSummary, type EForm } from '../../../eforms/index.ts';
import { DECLARATION_VERSION } from '../../actions/file-dossier.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filingWords } from '../../messages/filing.ts';
import type { FilingView, PaperView } from './filing.presenter.ts';
import { carriedFields, pageFields, saveButton } from './page-fields.view.ts';

/** Everything once more before it binds, the declaration, and the button that files. */
export function checkAnswersPage(shell: PageShell, view: FilingView, { fields, filled, answer }: Checked): Html {
  const texts = citizenWords(shell.lang).filing;
  const isHelper = view.way.kind === 'link';
  const { check, link } = filingWords(shell.lang);
  const title = isHelper ? link.checkTitle : texts.checkTitle;
  return page(shell, {
    title,
    wide: false,
    errors: view.errors.map(({ field, text }) => ({ text, href: `#${field}` })),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${vietnamese(shell.lang, view.procedureName)}</span>${title}</h1>
${missing(shell, view)}
<form method="post" action="${view.way.action}" novalidate>
${hiddenFields(shell)}
${pageFields(view)}
${carriedFields(fields)}
${view.caseKey && summaryList({ rows: view.facts.slice(0, 1).map(({ key, value }) => ({ key, value: vietnamese(shell.lang, value.join('')) })) })}
<h2 class="govuk-heading-m">${texts.applicant}</h2>
${summaryList({ rows: applicantRows(shell, view) })}
<h2 class="govuk-heading-m">${texts.papers}</h2>
${summaryList({ rows: view.papers.map((paper) => paperRow(shell, paper)) })}
${filled.map((one) => filledForm(shell, one))}
<h2 class="govuk-heading-m">${texts.delivery}</h2>
${summaryList({ rows: [{ key: texts.returnMethod, value: deliveryOf(shell, view) }] })}
${
  !isHelper &&
  html`<h2 class="govuk-heading-m">${check.fees}</h2>
${summaryList({ rows: [...chargesRows(shell, view), { key: check.answerBy, value: answer }] })}`
}
${isHelper ? html`<p class="govuk-body">${link.finish}</p>` : declarationOf(shell, view)}
<div class="govuk-button-group">
${!isHelper && button({ text: texts.submit, name: '_step', value: 'file', preventDoubleClick: true })}
${saveButton(shell, view.way)}
${button({ text: texts.change, name: '_step', value: 'edit', classes: 'govuk-button--secondary' })}
</div></form></div></div>`,
  });
}

/** What is checked: all that was sent, the forms as they were read, and by when the center would answer. */
export type Checked = {
  readonly fields: FormFields;
  readonly filled: readonly FilledHere[];
  readonly answer: string;
};

/** A form that was filled here, with its answers as they were read. */
export type FilledHere = { readonly form: EForm; readonly answers: Answers };

function filledForm(shell: PageShell, { form, answers }: FilledHere): Html {
  const texts = citizenWords(shell.lang).filing;
  return html`<h2 class="govuk-heading-m">${vietnamese(shell.lang, form.title)}</h2>
${answersSummary(shell, form, answers)}
${button({ text: html`${texts.changeForm}<span class="govuk-visually-hidden">: ${form.title}</span>`, name: '_step', value: `edit-form:${form.key}`, classes: 'govuk-button--secondary' })}`;
}

/** The applicant's own tick; beside an official, how they gave the same declaration (QC Đ6.2a). */
function declarationOf({ lang }: PageShell, view: FilingView): Html {
  const texts = citizenWords(lang).filing;
  const { assisted, check } = filingWords(lang);
  const version = check.declarationVersion(DECLARATION_VERSION);
  if (view.way.kind === 'assisted')
    return html`${insetText({ text: texts.declaration })}
${radios({
  name: 'declared',
  legend: { text: assisted.declaredLegend, classes: 'govuk-fieldset__legend--m' },
  hint: version,
  errorMessage: view.errorAt('declared') && assisted.declaredMissing,
  items: [
    { value: 'aloud', text: assisted.aloud },
    { value: 'signed', text: assisted.signed },
  ],
  lang,
})}`;
  return checkboxes({
    name: 'declaration',
    legend: { text: texts.declarationLegend, classes: 'govuk-fieldset__legend--m' },
    hint: `${texts.privacy} ${version}`,
    errorMessage: view.errorAt('declaration'),
    items: [{ value: 'true', text: texts.declaration }],
    lang,
  });
}

const chargesRows = ({ lang }: PageShell, { charges }: FilingView) => [
  {
    key: citizenWords(lang).filing.charges,
    value: html`${charges.map((line) => html`<p class="govuk-body">${line}</p>`)}`,
  },
];

function applicantRows({ lang }: PageShell, { value }: FilingView) {
  const texts = citizenWords(lang).filing;
  const kind = value('applicant.kind') === 'business' ? 'business' : 'person';
  const rows = [
    { key: texts.kind, value: texts[kind] },
    { key: texts.nameOf[kind], value: value('applicant.name') },
    { key: texts.idNumberOf[kind], value: value('applicant.idNumber') },
    { key: texts.phone, value: value('applicant.phone') },
    { key: texts.email, value: value('applicant.email') },
    { key: texts.address, value: value('applicant.address') },
    { key: texts.submitterName, value: value('submitterName') },
  ];
  return rows.filter((row) => row.value !== '');
}

function paperRow({ lang }: PageShell, { name, mandatory, kept, form }: PaperView) {
  const texts = citizenWords(lang).filing;
  const files = html`<ul class="govuk-list">${kept.map((file) => html`<li>${filingWords(lang).check.file(file.name, file.size)}</li>`)}</ul>`;
  if (form?.chosen && kept.length === 0) return { key: vietnamese(lang, name), value: texts.filledHere };
  const none = mandatory ? tag({ text: texts.missing, colour: 'red' }) : texts.noFile;
  return { key: vietnamese(lang, name), value: kept.length > 0 ? files : none };
}

/** What is missing, what to do about it, and what becomes of a dossier that is sent all the same. */
function missing({ lang }: PageShell, { papers, way }: FilingView): Html | null {
  const texts = citizenWords(lang).filing;
  const names = papers
    .filter(({ mandatory, kept, form }) => mandatory && kept.length === 0 && !form?.chosen)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return alert({
    variant: 'warning',
    title: texts.missingTitle(names.length),
    showTitleAsHeading: true,
    text: html`<p>${texts.missingNames}</p>
<ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${vietnamese(lang, name)}</li>`)}</ul>
${way.kind === 'link' ? html`<p>${filingWords(lang).link.missing}</p>` : html`<p>${texts.missingNow}</p><p>${texts.missingMeans}</p>`}`,
    lang,
  });
}

function deliveryOf({ lang }: PageShell, { value }: FilingView): string {
  const texts = citizenWords(lang).filing;
  const method = value('returnMethod');
  if (method === 'post') return `${texts.byPost}: ${value('returnAddress')}`;
  return method === 'online' ? texts.online : texts.atCounter;
}
