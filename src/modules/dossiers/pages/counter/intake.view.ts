import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, checkboxes, input, radios } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';
import { type DueView, dueBox } from './due.ts';
import type { IntakeView } from './intake.presenter.ts';
import { papers } from './papers.view.ts';

export type IntakePage = {
  readonly form: IntakeView;
  readonly due: DueView;
  /** Changes with every form, so that one sent twice is done once. */
  readonly key: string;
  /** What to say of the visitor whose number was asked for. */
  readonly visitor: { readonly known: boolean; readonly text: string } | null;
  readonly files: ReadonlyMap<string, string>;
};

export function intakePage(shell: PageShell, view: IntakePage): Html {
  const texts = officialWords(shell.lang).intake;
  const { form } = view;
  const { code } = form;
  return page(shell, {
    title: form.name,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    errors: form.faults.summary,
    body: html`<h1 class="govuk-heading-m">${form.name} <span class="govuk-caption-m">${code} · ${form.agency} · <a class="govuk-link" href="/can-bo/quay">${texts.back}</a>${form.caseName && html`<br>${texts.case}: <strong>${form.caseName}</strong> · <a class="govuk-link" href="/can-bo/quay/${code}">${texts.otherCase}</a>`}</span></h1>
<form method="post" action="/can-bo/quay/${code}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrfToken}">
<input type="hidden" name="_key" value="${view.key}">
${form.caseKey && html`<input type="hidden" name="caseKey" value="${form.caseKey}">`}
<div class="mc-columns mc-intake">
<section aria-labelledby="nguoi-nop">${who(shell, view)}${giveBack(shell, form)}</section>
<section aria-labelledby="giay-to">${papers(shell, view)}</section>
<section class="mc-intake__finish" aria-labelledby="phi-va-hen">${finish(shell, view)}</section>
</div></form>`,
  });
}

function who(shell: PageShell, { form, visitor }: IntakePage): Html {
  const texts = officialWords(shell.lang).intake;
  const field = fieldOf(form);
  return html`<h2 class="govuk-heading-m" id="nguoi-nop">${texts.who}</h2>
<div class="mc-line">${field('applicant.idNumber', texts.idNumber, { describedBy: 'phim-tat' })}
${button({ text: texts.prefill, name: '_prefill', value: '1', classes: 'govuk-button--secondary', preventDoubleClick: true })}</div>
${visitor && alert({ variant: visitor.known ? 'success' : 'information', title: visitor.text, role: 'status', lang: shell.lang })}
${radios({
  name: 'applicant.kind',
  legend: { text: texts.kind, classes: 'govuk-visually-hidden' },
  classes: 'govuk-radios--inline govuk-radios--small',
  value: form.value('applicant.kind'),
  errorMessage: form.faults.of('applicant.kind'),
  items: Object.entries(officialWords(shell.lang).applicantKind).map(([value, text]) => ({ value, text })),
})}
${field('applicant.name', texts.name)}
${pair(field('applicant.phone', texts.phone, { inputmode: 'tel' }), field('applicant.email', texts.email, { type: 'email' }))}
${field('applicant.address', texts.address)}
${field('submitterName', texts.submitter)}`;
}

function giveBack(shell: PageShell, form: IntakeView): Html {
  const texts = officialWords(shell.lang).intake;
  const field = fieldOf(form);
  return html`${radios({
    name: 'returnMethod',
    legend: { text: texts.returnMethod, classes: 'govuk-fieldset__legend--s' },
    classes: 'govuk-radios--inline govuk-radios--small',
    value: form.value('returnMethod'),
    errorMessage: form.faults.of('returnMethod'),
    items: Object.entries(officialWords(shell.lang).returnMethod).map(([value, text]) => ({
      value,
      text,
      ...(value === 'post' && {
        conditional: field('returnAddress', texts.returnAddress, { hint: texts.returnAddressHint }),
      }),
    })),
  })}`;
}

function finish(shell: PageShell, { form, due }: IntakePage): Html {
  const texts = officialWords(shell.lang).intake;
  const field = fieldOf(form);
  const guide = `/can-bo/huong-dan?thu-tuc=${form.code}`;
  return html`<h2 class="govuk-heading-m" id="phi-va-hen">${texts.feeAndDue}</h2>
<p class="govuk-body"><strong>${texts.fee}:</strong> ${form.fees.length > 0 ? form.fees.join('; ') : texts.noFee}</p>
${form.prepay && field('prepaymentReceipt', `${texts.receipt} (${form.prepay})`, { classes: 'govuk-input--width-10', autocomplete: 'off' })}
${form.immediate && pair(field('documentNumber', texts.documentNumber), field('signer', texts.signer))}
${dueBox(form, due, shell.lang)}
${checkboxes({
  name: 'declaration',
  classes: 'govuk-checkboxes--small',
  values: [form.value('declaration')],
  errorMessage: form.faults.of('declaration'),
  items: [{ value: 'true', text: texts.declaration }],
})}
<div class="govuk-button-group">
${button({ text: form.immediate ? texts.settle : texts.accept, name: '_accept', value: '1', preventDoubleClick: true, attributes: { accesskey: 't' } })}
<a class="govuk-link" href="${guide}&amp;loai=huong-dan">${texts.guideOnly}</a>
<a class="govuk-link" href="${guide}&amp;loai=chuyen">${texts.elsewhere}</a>
</div>
<p class="govuk-hint" id="phim-tat">${texts.keys}</p>`;
}

type FieldMore = Partial<Omit<Parameters<typeof input>[0], 'name' | 'label'>>;

/** A line of the form with what was typed, what is wrong with it, and the cursor where it is needed first. */
export const fieldOf =
  (form: IntakeView) =>
  (name: string, label: string, more: FieldMore = {}): Html =>
    input({
      name,
      label,
      value: form.value(name),
      errorMessage: form.faults.of(name),
      autocomplete: 'off',
      ...more,
      attributes: { ...more.attributes, ...(form.focus === name && { autofocus: true }) },
    });

const pair = (left: Html, right: Html): Html => html`<div class="mc-line">${left}${right}</div>`;
