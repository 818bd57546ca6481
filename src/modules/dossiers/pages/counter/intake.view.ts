import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, radios } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import { acting } from './acting.view.ts';
import type { DueView } from './due.ts';
import { fieldOf, pair } from './fields.view.ts';
import type { Scan } from './files.view.ts';
import { finish } from './finish.view.ts';
import type { IntakeView } from './intake.presenter.ts';
import { papers } from './papers.view.ts';
import { type SavedView, savedBox } from './saved.view.ts';
import type { VisitorNotice } from './visitor.ts';

export type IntakePage = {
  readonly form: IntakeView;
  readonly due: DueView;
  /** Changes with every form, so that one sent twice is done once. */
  readonly key: string;
  /** What to say of the visitor who was asked for. */
  readonly visitor: VisitorNotice | null;
  /** Files by their token. */
  readonly scans: ReadonlyMap<string, Scan>;
  readonly saved: SavedView;
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
<form id="tiep-nhan" method="post" action="/can-bo/quay/${code}" enctype="multipart/form-data" autocomplete="off" novalidate>
${hiddenFields(shell, { _key: view.key })}
${form.caseKey && html`<input type="hidden" name="caseKey" value="${form.caseKey}">`}
<div class="mc-columns mc-intake">
<section aria-labelledby="nguoi-nop">${who(shell, view)}${giveBack(shell, form)}</section>
<section aria-labelledby="giay-to">${papers(shell, form, view.scans)}</section>
<section class="mc-intake__finish" aria-labelledby="phi-va-hen">${finish(shell, view)}${savedBox(shell, code, view.saved)}</section>
</div></form>`,
  });
}

function who(shell: PageShell, { form, visitor, scans }: IntakePage): Html {
  const texts = officialWords(shell.lang).intake;
  const own = counterWords(shell.lang).visitor;
  const field = fieldOf(form);
  return html`<h2 class="govuk-heading-m" id="nguoi-nop">${texts.who}</h2>
<div class="mc-line">${field('applicant.idNumber', own.label, { describedBy: 'phim-tat', spellcheck: false })}
${button({ text: own.find, name: '_prefill', value: '1', classes: 'govuk-button--secondary', preventDoubleClick: true })}</div>
${visitor && notice(shell, visitor)}
${field('applicant.name', texts.name)}
${pair(field('applicant.phone', texts.phone, { inputmode: 'tel' }), field('applicant.email', texts.email, { type: 'email' }))}
${field('applicant.address', texts.address)}
${acting(shell, form, scans)}`;
}

/** What was found; among namesakes, a button each, the first under the cursor. */
function notice({ lang }: PageShell, { known, text, choices, more }: VisitorNotice): Html {
  if (choices.length === 0)
    return alert({ variant: known ? 'success' : 'information', title: text, role: 'status', lang });
  const texts = counterWords(lang).visitor;
  return html`<div class="mc-card mc-namesakes" role="group" aria-label="${text}"><p class="govuk-body" role="status">${text}</p>
<ul class="govuk-list">${choices.map(
    ({ reference, name, idEnding, address }, index) =>
      html`<li><button class="mc-link-button" name="_visitor" value="${reference}"${index === 0 && html` autofocus`}><strong>${name}</strong>, ${texts.idEnding(idEnding)}</button> <span class="govuk-hint">${address}</span></li>`,
  )}</ul>${more && html`<p class="govuk-body">${more}</p>`}</div>`;
}

/** The applicant's own choice, asked and never assumed (QC Đ5.1b). */
function giveBack(shell: PageShell, form: IntakeView): Html {
  const texts = officialWords(shell.lang).intake;
  const field = fieldOf(form);
  return radios({
    name: 'returnMethod',
    legend: {
      text: html`${texts.returnMethod} <span class="govuk-hint">(${counterWords(shell.lang).choiceIsTheirs})</span>`,
      classes: 'govuk-fieldset__legend--s mc-legend-with-hint',
    },
    classes: 'govuk-radios--inline govuk-radios--small',
    value: form.value('returnMethod'),
    errorMessage: form.faults.of('returnMethod'),
    items: Object.entries(officialWords(shell.lang).returnMethod).map(([value, text], index) => ({
      value,
      text,
      attributes: { autofocus: index === 0 && form.focus === 'returnMethod' },
      ...(value === 'post' && {
        conditional: field('returnAddress', texts.returnAddress, { hint: texts.returnAddressHint }),
      }),
    })),
    lang: shell.lang,
  });
}
