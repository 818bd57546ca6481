import { type Html, html } from '../../../../platform/html.ts';
import { button, details, input, insetText, select, table } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { explanationTable } from '../explanation.view.ts';
import type { AnswerView, LegView } from './calculator.presenter.ts';
import { type CalculatorForm, UNITS } from './calculator-form.ts';

export type CalculatorView = {
  readonly form: CalculatorForm;
  readonly faults: FormFaults;
  /** The procedure whose limit is counted; null where a limit was entered. */
  readonly procedure: { readonly code: string; readonly name: string; readonly limit: string } | null;
  /** Procedures to choose from, where the words fit several. */
  readonly choices: readonly { readonly name: string; readonly href: string; readonly limit: string }[];
  readonly nothingFound: boolean;
  readonly answer: AnswerView | null;
  readonly legs: readonly LegView[];
};

export function calculatorPage(shell: PageShell, view: CalculatorView): Html {
  const texts = words(shell.lang).calculator;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<div class="mc-columns mc-columns--even">${
      view.answer
        ? html`<div>${answer(shell, view, view.answer)}</div><div>${form(shell, view)}</div>`
        : html`<div>${form(shell, view)}</div><div>${choices(shell, view)}</div>`
    }</div>
<p class="govuk-body-s">${texts.clauses} <a class="govuk-link" href="/lich-lam-viec">${texts.calendarLink}</a>.</p>`,
  });
}

function form(shell: PageShell, { form, faults, procedure }: CalculatorView): Html {
  const texts = words(shell.lang).calculator;
  const box = { lang: shell.lang };
  return html`<form method="get" action="/tinh-ngay-tra" class="mc-card mc-no-print" novalidate>
${input({ ...box, name: 'thu-tuc', type: 'search', label: texts.procedure, hint: texts.procedureHint, value: procedure?.code ?? form.words, errorMessage: faults.of('thu-tuc'), autocomplete: 'off', spellcheck: false })}
<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${texts.or}</legend>
<div class="mc-inline">
${input({ ...box, name: 'limit.value', label: texts.value, value: form.value, inputmode: 'numeric', classes: 'govuk-input--width-4', autocomplete: 'off', errorMessage: faults.of('limit.value') })}
${select({ ...box, name: 'limit.unit', label: texts.unit, value: form.unit, items: UNITS.map((unit) => ({ value: unit, text: texts.units[unit] })), errorMessage: faults.of('limit.unit') ?? faults.of('limit.mode') })}
</div></fieldset>
${input({ ...box, name: 'acceptedAt', type: 'datetime-local', label: texts.acceptedAt, hint: texts.acceptedAtHint, value: form.acceptedAt, errorMessage: faults.of('acceptedAt') })}
${details({
  summary: texts.pauses,
  text: html`<p class="govuk-hint">${texts.pausesHint}</p>${form.pauses.map((pause, at) => pauseRow(shell, pause, at, faults))}`,
  open: form.pauses.some(({ from, to, ground }) => from || to || ground),
})}
${button({ text: texts.submit })}</form>`;
}

function pauseRow({ lang }: PageShell, pause: CalculatorForm['pauses'][number], at: number, faults: FormFaults): Html {
  const texts = words(lang).calculator;
  const field = (name: 'from' | 'to' | 'ground', label: string, type = 'text') =>
    input({
      lang,
      name: `pauses.${at}.${name}`,
      type,
      label: `${label} (${at + 1})`,
      value: pause[name],
      errorMessage:
        faults.of(`pauses.${at}.${name}`) ?? (at === 0 && name === 'from' ? faults.of('pauses') : undefined),
    });
  return html`<div class="mc-card">${field('from', texts.pauseFrom, 'datetime-local')}${field('to', texts.pauseTo, 'datetime-local')}${field('ground', texts.ground)}</div>`;
}

function choices(shell: PageShell, { choices, nothingFound, form }: CalculatorView): Html | null {
  const texts = words(shell.lang).calculator;
  if (nothingFound) return insetText({ text: texts.nothingFound(form.words) });
  if (choices.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${texts.choose}</h2><ul class="mc-cards">${choices.map(
    ({ name, href, limit }) =>
      html`<li class="mc-card"><a class="govuk-link" href="${href}">${vietnamese(shell.lang, name)}</a><br><span class="govuk-body-s">${limit}</span></li>`,
  )}</ul>`;
}

function answer(shell: PageShell, { procedure, legs }: CalculatorView, view: AnswerView): Html {
  const texts = words(shell.lang).calculator;
  const about =
    procedure &&
    html`<p class="govuk-body"><a class="govuk-link" href="/thu-tuc/${procedure.code}">${vietnamese(shell.lang, procedure.name)}</a><br>${procedure.limit}</p>`;
  return html`<section aria-labelledby="answer"><div class="mc-card mc-card--key">
<h2 class="govuk-heading-m" id="answer">${texts.answer}</h2>
<p class="govuk-heading-l govuk-!-margin-bottom-2">${view.due}</p>
${about}<p class="govuk-body-s">${view.worked}</p>
${view.notices.map((notice) => html`<p class="govuk-body"><strong>${notice}</strong></p>`)}</div>
<h2 class="govuk-heading-m">${texts.why}</h2>
${explanationTable(view.lines, shell.lang)}
${
  legs.length > 1 &&
  html`<h2 class="govuk-heading-m">${texts.legs}</h2><p class="govuk-body">${texts.legsLead}</p>
${table({ lang: shell.lang, narrow: 'stacked', head: [texts.step, texts.holder, texts.until], rows: legs.map(({ step, holder, until, isPastDue }) => [vietnamese(shell.lang, step), vietnamese(shell.lang, holder), isPastDue ? html`${until}<br><strong>${texts.pastDue}</strong>` : until]) })}`
}
</section>`;
}
