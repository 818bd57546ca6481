import { type Html, html } from '../../../../platform/html.ts';
import {
  button,
  checkboxes,
  fileUpload,
  hiddenFields,
  input,
  radios,
  summaryList,
} from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese, vietnameseInside } from '../../../../web/layout/index.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filingWords } from '../../messages/filing.ts';
import type { FilingView, PaperView } from './filing.presenter.ts';
import type { FilingWay } from './filing-way.ts';
import { pageFields, saveButton } from './page-fields.view.ts';

/** What is said above the form: that it was filled from the account, or goes on from a draft, or for whom it is. */
export type FilingTold = { readonly prefilled?: boolean; readonly notice?: Html | null };

/** The whole form on one page, in three sections; works without JavaScript. */
export function filingPage(shell: PageShell, view: FilingView, told: FilingTold = {}): Html {
  const texts = citizenWords(shell.lang).filing;
  return page(shell, {
    title: titleOf(shell, view),
    wide: false,
    backLink: { href: `/thu-tuc/${view.code}`, text: texts.back },
    errors: view.errors.map(({ field, text }) => (field === '' ? { text } : { text, href: `#${field}` })),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${told.notice}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${titleOf(shell, view)}</span>${vietnamese(shell.lang, view.procedureName)}</h1>
${summaryList({ rows: view.facts.map(({ key, value }) => ({ key, value: html`${value.map((line) => html`<p class="govuk-body">${line}</p>`)}` })), classes: 'govuk-summary-list--no-border' })}
${view.caseKey && view.way.kind !== 'link' && html`<p class="govuk-body"><a class="govuk-link" href="${view.way.action}">${texts.otherCase}</a></p>`}
<form method="post" action="${view.way.action}" enctype="multipart/form-data" novalidate>
${hiddenFields(shell)}
${pageFields(view)}
${view.caseKey && html`<input type="hidden" name="caseKey" value="${view.caseKey}">`}
${view.carried.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
${applicantSection(shell, view, told.prefilled ?? false)}
${papersSection(shell, view)}
${deliverySection(shell, view)}
<div class="govuk-button-group">
${button({ text: view.papers.some(({ form }) => form) ? texts.goOnToForms : view.way.kind === 'link' ? filingWords(shell.lang).link.toCheck : texts.goOn, name: '_step', value: 'check' })}
${saveButton(shell, view.way)}
</div></form></div></div>`,
  });
}

const titleOf = ({ lang }: PageShell, { way }: FilingView): string =>
  way.kind === 'assisted' ? filingWords(lang).assisted.title : citizenWords(lang).filing.title;

function applicantSection(
  { lang }: PageShell,
  { value, errorAt, mailsReceipts }: FilingView,
  prefilled: boolean,
): Html {
  const texts = citizenWords(lang).filing;
  const field = (name: string, label: string, more: Partial<Parameters<typeof input>[0]> = {}) =>
    input({ name, label, value: value(name), errorMessage: errorAt(name), lang, ...more });
  return html`<h2 class="govuk-heading-m govuk-!-margin-bottom-1">${texts.applicant}</h2>
<p class="govuk-hint">${texts.applicantHint}</p>
${prefilled && html`<p class="govuk-body">${texts.prefilled}</p>`}
${radios({
  name: 'applicant.kind',
  legend: texts.kind,
  value: value('applicant.kind'),
  errorMessage: errorAt('applicant.kind'),
  classes: 'govuk-radios--inline',
  items: [
    { value: 'person', text: texts.person },
    { value: 'business', text: texts.business },
  ],
  lang,
})}
${field('applicant.name', texts.name, { autocomplete: 'name' })}
${field('applicant.idNumber', texts.idNumber, { hint: texts.idNumberHint, classes: 'govuk-input--width-20', spellcheck: false })}
${field('applicant.phone', texts.phone, { type: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' })}
${field('applicant.email', texts.optionalField(texts.email), { type: 'email', autocomplete: 'email', hint: mailsReceipts ? texts.emailHint : undefined })}
${field('applicant.address', texts.address, { autocomplete: 'street-address' })}
${field('submitterName', texts.optionalField(texts.submitterName), { hint: texts.submitterHint })}`;
}

function papersSection(shell: PageShell, { papers, errorAt, way }: FilingView): Html {
  const texts = citizenWords(shell.lang).filing;
  return html`<h2 class="govuk-heading-m">${texts.papers}</h2>
<p class="govuk-body">${texts.papersHint}</p>
${papers.map((paper) => paperFields(shell, paper, { way, errorMessage: errorAt(`${paper.field}.uploads`) }))}`;
}

/** One paper: what is asked for, the files that are there already, and a place for more. */
function paperFields(
  { lang }: PageShell,
  paper: PaperView,
  { way, errorMessage }: { readonly way: FilingWay; readonly errorMessage: string | undefined },
): Html {
  const texts = citizenWords(lang).filing;
  const { field, kept } = paper;
  return html`<div class="govuk-form-group"><fieldset class="govuk-fieldset"${paper.hint && html` aria-describedby="${field}-asked"`}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s"${vietnameseInside(lang)}>${paper.name}</legend>
${paper.hint && html`<p class="govuk-hint" id="${field}-asked">${paper.hint}</p>`}
<input type="hidden" name="${field}.componentKey" value="${paper.key}">
${
  paper.form &&
  checkboxes({
    name: 'fill[]',
    idPrefix: `${field}.fill`,
    classes: 'govuk-checkboxes--small',
    values: paper.form.chosen ? [paper.form.key] : [],
    items: [{ value: paper.form.key, text: texts.fillHere, hint: texts.fillHereHint }],
    lang,
  })
}
${
  kept.length > 0 &&
  way.kind !== 'link' &&
  checkboxes({
    name: `${field}.uploads[]`,
    idPrefix: `${field}.kept`,
    legend: texts.sentBefore,
    hint: texts.sentHint,
    classes: 'govuk-checkboxes--small',
    values: kept.map(({ token }) => token),
    items: kept.map(({ token, name, size }) => ({ value: token, text: `${name} (${size})` })),
    lang,
  })
}
${filesOf({ lang }, paper, { way, errorMessage })}
</fieldset></div>`;
}

/** Files of a draft are its owner's to add: whoever has the link alone sees which there are. */
function filesOf(
  { lang }: Pick<PageShell, 'lang'>,
  { field, name, kept }: PaperView,
  { way, errorMessage }: { readonly way: FilingWay; readonly errorMessage: string | undefined },
): Html {
  const texts = citizenWords(lang).filing;
  if (way.kind === 'link')
    return html`${kept.length > 0 && html`<ul class="govuk-list">${kept.map((file) => html`<li>${file.name} (${file.size})</li>`)}</ul>`}
<p class="govuk-hint">${filingWords(lang).link.filesByOwner}</p>`;
  return fileUpload({
    name: `${field}.uploads[]`,
    id: `${field}.uploads`,
    label: html`${kept.length > 0 ? texts.chooseMore : texts.chooseFiles}<span class="govuk-visually-hidden">: ${name}</span>`,
    multiple: true,
    accept: '.pdf,.jpg,.jpeg,.png',
    resumable: true,
    errorMessage,
    lang,
  });
}

function deliverySection({ lang }: PageShell, { value, errorAt }: FilingView): Html {
  const texts = citizenWords(lang).filing;
  const returnAddress = input({
    name: 'returnAddress',
    label: texts.returnAddress,
    value: value('returnAddress'),
    errorMessage: errorAt('returnAddress'),
    autocomplete: 'street-address',
    lang,
  });
  return html`<h2 class="govuk-heading-m">${texts.delivery}</h2>
${radios({
  name: 'returnMethod',
  legend: texts.returnMethod,
  value: value('returnMethod'),
  errorMessage: errorAt('returnMethod'),
  items: [
    { value: 'counter', text: texts.atCounter },
    { value: 'post', text: texts.byPost, conditional: returnAddress },
    { value: 'online', text: texts.online },
  ],
  lang,
})}`;
}
