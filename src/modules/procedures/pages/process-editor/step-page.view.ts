import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import {
  button,
  details,
  fieldset,
  hiddenFields,
  input,
  notificationBanner,
  radios,
  select,
  textarea,
} from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { ProcedureCase } from '../../domain/procedure-content.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import { processWords } from '../../messages/process.ts';
import type { Sent } from './editor.view.ts';
import { conditionItems, kindItems, PLACES, roleItems } from './step-choices.ts';

export type StepForm = Sent & {
  readonly code: string;
  readonly name: string;
  readonly steps: readonly ProcessStep[];
  readonly cases: readonly ProcedureCase[];
  /** The step that is edited; null for a new one, which comes behind `after`. */
  readonly step: ProcessStep | null;
  readonly after: ProcessStep | null;
  readonly values: FormFields;
  readonly holders: readonly { readonly value: string; readonly text: string }[];
  readonly faults: FormFaults;
  readonly done: string | null;
};

export function stepPage(shell: PageShell, view: StepForm): Html {
  const texts = processWords(shell.lang).editor;
  const base = `/can-bo/thu-tuc/${view.code}/du-thao/quy-trinh`;
  const action = view.step ? `${base}/buoc/${view.step.key}` : `${base}/buoc-moi?sau=${view.after?.key}`;
  const title = view.step ? texts.editStep({ number: numberOf(view, view.step), name: view.step.name }) : texts.newStep;
  return page(shell, {
    title,
    wide: false,
    errors: view.faults.summary,
    backLink: { href: base, text: texts.backToProcess },
    body: html`${view.done && notificationBanner({ text: view.done, type: 'success', lang: shell.lang })}
<span class="govuk-caption-l"><span class="mc-code">${view.code}</span> · ${vietnamese(shell.lang, view.name)}</span>
<h1 class="govuk-heading-l">${title}</h1>
${view.after && html`<p class="govuk-body">${texts.newStepAfter({ number: numberOf(view, view.after), name: view.after.name })}</p>`}
<form method="post" action="${action}" novalidate>${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}
${who(shell, view)}${where(shell, view)}${isLast(view) ? null : html`${outcomes(shell, view)}${ways(shell, view)}`}
<div class="govuk-button-group">${button({ text: texts.save, preventDoubleClick: true })}${button({ text: texts.saveAndStay, classes: 'govuk-button--secondary', name: 'afterwards', value: 'stay' })}<a class="govuk-link" href="${base}">${texts.cancel}</a></div></form>
${view.step && removal(shell, view, `${base}/buoc/${view.step.key}/bo`)}`,
  });
}

const numberOf = ({ steps }: StepForm, { key }: ProcessStep): number => steps.findIndex((step) => step.key === key) + 1;
/** Nothing comes after the return. */
const isLast = ({ step, steps }: StepForm): boolean => step !== null && steps.at(-1)?.key === step.key;

function who(shell: PageShell, view: StepForm): Html {
  const { lang } = shell;
  const { labels: texts } = processWords(lang).editor;
  const common = (name: string) => ({
    name,
    value: lastValue(view.values, name),
    errorMessage: view.faults.of(name),
    lang,
  });
  const known = view.holders.some(({ value }) => value === lastValue(view.values, 'holder'));
  const choose = { value: '', text: texts.choose };
  return html`${input({ ...common('name'), label: texts.name, autocomplete: 'off' })}
${select({ ...common('kind'), label: texts.kind, items: kindItems(lang) })}
${select({ ...common('holder'), label: texts.holder, items: known ? view.holders : [choose, ...view.holders] })}
${select({ ...common('role'), label: texts.role, hint: texts.roleHint, items: roleItems(lang) })}
${fieldset({
  legend: { text: texts.quota, classes: 'govuk-fieldset__legend--s' },
  content: html`<p class="govuk-hint">${texts.quotaHint}</p><div class="mc-inline">${input({
    ...common('quota.value'),
    label: texts['quota.value'],
    inputmode: 'decimal',
    classes: 'govuk-input--width-4',
    autocomplete: 'off',
  })}${select({
    ...common('quota.unit'),
    label: texts['quota.unit'],
    items: (['standard_days', 'hours'] as const).map((value) => ({ value, text: texts.units[value] })),
  })}</div>`,
})}`;
}

function where(shell: PageShell, view: StepForm): Html {
  const { lang } = shell;
  const { labels: texts } = processWords(lang).editor;
  return html`${radios({
    name: 'place',
    legend: { text: texts.place, classes: 'govuk-fieldset__legend--s' },
    value: lastValue(view.values, 'place') || 'none',
    errorMessage: view.faults.of('place'),
    lang,
    items: (['none', ...PLACES] as const).map((value) => ({ value, text: texts.places[value] })),
  })}
${input({ name: 'legalBasis', label: texts.legalBasis, hint: texts.legalBasisHint, value: lastValue(view.values, 'legalBasis'), errorMessage: view.faults.of('legalBasis'), lang })}
${textarea({ name: 'note', label: texts.note, rows: 2, value: lastValue(view.values, 'note'), errorMessage: view.faults.of('note'), lang })}`;
}

/** Rows there are, and two more to write into. */
const rowsOf = ({ values }: StepForm, list: 'outcomes' | 'branches', least: number): number => {
  const used = Object.keys(values).flatMap((name) => {
    const at = new RegExp(`^${list}\\.(\\d{1,2})\\.(name|step|when)$`).exec(name)?.[1];
    return at !== undefined && lastValue(values, name) !== '' ? [Number(at) + 1] : [];
  });
  return Math.min(20, Math.max(least, Math.max(0, ...used) + 1));
};

function outcomes(shell: PageShell, view: StepForm): Html {
  const { labels: texts } = processWords(shell.lang).editor;
  const rows = Array.from({ length: rowsOf(view, 'outcomes', 2) }, (_, at) => at);
  return fieldset({
    legend: { text: texts.outcomes, classes: 'govuk-fieldset__legend--s' },
    content: html`<p class="govuk-hint">${texts.outcomesHint}</p>${rows.map(
      (at) =>
        html`<input type="hidden" name="outcomes.${at}.key" value="${lastValue(view.values, `outcomes.${at}.key`)}">${input(
          {
            name: `outcomes.${at}.name`,
            label: texts.outcome(at + 1),
            value: lastValue(view.values, `outcomes.${at}.name`),
            classes: 'govuk-input--width-20',
            autocomplete: 'off',
            lang: shell.lang,
          },
        )}`,
    )}`,
  });
}

function ways(shell: PageShell, view: StepForm): Html {
  const { lang } = shell;
  const { labels: texts } = processWords(lang).editor;
  const place = view.step ?? view.after;
  const following = place ? view.steps[numberOf(view, place)] : undefined;
  const list = following
    ? texts.ways.listNamed({ number: numberOf(view, following), name: following.name })
    : texts.ways.list;
  return html`${radios({
    name: 'way',
    legend: { text: texts.way, classes: 'govuk-fieldset__legend--s' },
    value: lastValue(view.values, 'way') || 'list',
    errorMessage: view.faults.of('way'),
    lang,
    items: [
      { value: 'list', text: list },
      { value: 'one', text: texts.ways.one, hint: texts.waysHint.one },
      { value: 'all', text: texts.ways.all, hint: texts.waysHint.all },
    ],
  })}${branches(shell, view)}`;
}

function branches({ lang }: PageShell, view: StepForm): Html {
  const { labels: texts } = processWords(lang).editor;
  const steps = view.steps
    .map((step, at) => ({ value: step.key, text: `${at + 1}. ${step.name}` }))
    .filter(({ value }) => value !== view.step?.key);
  const conditions = conditionItems(view.step?.outcomes ?? [], view.cases, lang);
  const rows = Array.from({ length: rowsOf(view, 'branches', 2) }, (_, at) => at);
  return fieldset({
    legend: { text: texts.branches, classes: 'govuk-fieldset__legend--s' },
    content: html`<p class="govuk-hint">${texts.branchesHint}</p>${rows.map((at) => {
      const when = lastValue(view.values, `branches.${at}.when`);
      const kept = conditions.some(({ value }) => value === when)
        ? conditions
        : [...conditions, { value: when, text: when }];
      return html`<div class="mc-inline">${select({
        name: `branches.${at}.step`,
        label: texts.branchStep(at + 1),
        classes: 'govuk-!-width-full',
        value: lastValue(view.values, `branches.${at}.step`),
        errorMessage: view.faults.of(`branches.${at}.step`),
        items: [{ value: '', text: texts.noBranch }, ...steps],
        lang,
      })}${select({
        name: `branches.${at}.when`,
        label: texts.branchWhen(at + 1),
        classes: 'govuk-!-width-full',
        value: when,
        items: kept,
        lang,
      })}</div>`;
    })}`,
  });
}

function removal(shell: PageShell, view: StepForm, action: string): Html {
  const texts = processWords(shell.lang).editor;
  return details({
    summary: texts.remove,
    text: html`<p class="govuk-body">${texts.removeText}</p><form method="post" action="${action}">${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}${button({ text: texts.removeButton, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`,
  });
}
