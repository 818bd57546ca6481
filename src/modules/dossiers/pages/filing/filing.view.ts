import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes, fileUpload, input, radios, summaryList } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese, vietnameseInside } from '../../../../web/layout/index.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { FilingView, PaperView } from './filing.presenter.ts';

/** The whole form on one page, in three sections; works without JavaScript. */
export function filingPage(shell: PageShell, view: FilingView, prefilled = false): Html {
  const texts = citizenWords(shell.lang).filing;
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: `/thu-tuc/${view.code}`, text: texts.back },
    errors: view.errors.map(({ field, text }) => (field === '' ? { text } : { text, href: `#${field}` })),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.title}</span>${vietnamese(shell.lang, view.procedureName)}</h1>
${summaryList({ rows: view.facts.map(({ key, value }) => ({ key, value: html`${value.map((line) => html`<p class="govuk-body">${line}</p>`)}` })), classes: 'govuk-summary-list--no-border' })}
${view.caseKey && html`<p class="govuk-body"><a class="govuk-link" href="/nop-ho-so/${view.code}">${texts.otherCase}</a></p>`}
<form method="post" action="/nop-ho-so/${view.code}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrfToken}">
<input type="hidden" name="formKey" value="${view.formKey}">
${view.caseKey && html`<input type="hidden" name="caseKey" value="${view.caseKey}">`}
${view.carried.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
${applicantSection(shell, view, prefilled)}
${papersSection(shell, view)}
${deliverySection(shell, view)}
${button({ text: view.papers.some(({ form }) => form) ? texts.goOnToForms : texts.goOn, name: '_step', value: 'check' })}
</form></div></div>`,
  });
}

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

function papersSection(shell: PageShell, { papers, errorAt }: FilingView): Html {
  const texts = citizenWords(shell.lang).filing;
  return html`<h2 class="govuk-heading-m">${texts.papers}</h2>
<p class="govuk-body">${texts.papersHint}</p>
${papers.map((paper) => paperFields(shell, paper, errorAt(`${paper.field}.uploads`)))}`;
}

/** One paper: what is asked for, the files that are there already, and a place for more. */
function paperFields({ lang }: PageShell, paper: PaperView, errorMessage: string | undefined): Html {
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
  checkboxes({
    name: `${field}.uploads[]`,
    idPrefix: `${field}.kept`,
    legend: texts.sentBefore,
    hint: texts.sentHint,
    classes: 'govuk-checkboxes--small',
    values: kept.map(({ token }) => token),
    items: kept.map(({ token, name }) => ({ value: token, text: name })),
    lang,
  })
}
${fileUpload({
  name: `${field}.uploads[]`,
  id: `${field}.uploads`,
  label: html`${kept.length > 0 ? texts.chooseMore : texts.chooseFiles}<span class="govuk-visually-hidden">: ${paper.name}</span>`,
  multiple: true,
  accept: '.pdf,.jpg,.jpeg,.png',
  errorMessage,
  lang,
})}
</fieldset></div>`;
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
