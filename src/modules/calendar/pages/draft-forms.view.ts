import { lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  details,
  fieldset,
  fileUpload,
  hiddenFields,
  input,
  select,
  type Text,
} from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { WEEKDAY_FIELDS } from '../input.ts';
import { words } from '../messages/index.ts';
import type { DraftFormName } from './draft-forms.ts';
import { yearHref } from './owners.presenter.ts';
import type { YearPage } from './year.view.ts';
import { fullDay } from './year-grid.presenter.ts';

/** Everything one can do to a draft: days, swaps, the week, a whole list. */
export function draftForms(shell: PageShell, view: YearPage): Html {
  return html`${daysForm(shell, view)}${swapForm(shell, view)}${importForm(shell, view)}${weekForm(shell, view)}`;
}

/** The values and errors of one form; another form of the page that was refused does not show in it. */
function fieldsOf({ form, values, faults }: YearPage, name: DraftFormName) {
  const own = form === name;
  return {
    value: (field: string) => (own ? lastValue(values, field) : ''),
    fault: (field: string) => (own ? faults.of(field) : undefined),
  };
}

function daysForm(shell: PageShell, view: YearPage): Html {
  const { year: texts, kinds } = words(shell.lang);
  const { value, fault } = fieldsOf(view, 'ngay');
  const replaces = value('replaces');
  const line = (name: 'hours' | 'decision' | 'label', classes: string) =>
    input({
      name,
      label: texts.labels[name],
      hint: texts.hints[name],
      value: value(name),
      errorMessage: fault(name),
      classes,
      autocomplete: 'off',
    });
  const offered = (['HOLIDAY', 'COMPENSATORY', 'HALF_DAY', 'LOCAL_CLOSURE'] as const).map((kind) => ({
    value: kind,
    text: kinds[kind],
  }));
  return form(
    shell,
    view,
    'ngay',
    replaces ? texts.changeDay({ date: fullDay(replaces) }) : texts.addDays,
    html`
<input type="hidden" name="replaces" value="${replaces}">
${select({
  name: 'kind',
  label: texts.labels.kind,
  value: value('kind'),
  errorMessage: fault('kind'),
  items: [{ value: '', text: texts.cannotTell }, ...offered],
})}
<p class="govuk-hint">${texts.hints.dates}</p>
<div class="mc-inline">${dateField('from', texts.labels.from, value('from'), fault('from'))}${dateField('to', texts.labels.to, value('to'), fault('to'))}</div>
${line('label', 'govuk-!-width-two-thirds')}${line('hours', 'govuk-input--width-20')}${line('decision', 'govuk-input--width-20')}
${button({ text: texts.saveDays, preventDoubleClick: true })} ${replaces && cancel(shell, view)}`,
  );
}

function swapForm(shell: PageShell, view: YearPage): Html {
  const { year: texts } = words(shell.lang);
  const { value, fault } = fieldsOf(view, 'hoan-doi');
  const replaces = value('replaces');
  const title = replaces ? texts.changeDay({ date: fullDay(replaces) }) : texts.addSwap;
  return form(
    shell,
    view,
    'hoan-doi',
    title,
    html`
<p class="govuk-hint">${texts.addSwapLead}</p>
<input type="hidden" name="replaces" value="${replaces}">
<p class="govuk-hint">${texts.hints.dates}</p>
<div class="mc-inline">${dateField('off', texts.labels.off, value('off'), fault('off'))}${dateField('work', texts.labels.work, value('work'), fault('work'))}</div>
${input({
  name: 'swapLabel',
  label: texts.labels.swapLabel,
  hint: texts.hints.swapLabel,
  value: value('swapLabel'),
  errorMessage: fault('swapLabel'),
  classes: 'govuk-!-width-two-thirds',
  autocomplete: 'off',
})}
${button({ text: texts.saveSwap, preventDoubleClick: true })} ${replaces && cancel(shell, view)}`,
  );
}

function importForm(shell: PageShell, view: YearPage): Html {
  const { year: texts } = words(shell.lang);
  const { fault } = fieldsOf(view, 'nhap');
  const href = yearHref(view.owner, view.year);
  const inside = form(
    shell,
    view,
    'nhap',
    null,
    html`
${fileUpload({
  name: 'file',
  label: texts.labels.file,
  hint: texts.hints.file,
  errorMessage: fault('file'),
  accept: '.csv,text/csv',
})}
${button({ text: texts.importButton, preventDoubleClick: true })}
<p class="govuk-body"><a class="govuk-link" href="${href}/ngay.csv">${texts.download}</a><br><span class="govuk-hint">${texts.downloadHint}</span></p>`,
  );
  return details({ summary: texts.import, text: inside, open: view.form === 'nhap' });
}

function weekForm(shell: PageShell, view: YearPage): Html {
  const { year: texts, weekdays } = words(shell.lang);
  const { value, fault } = fieldsOf(view, 'tuan');
  const written = (at: number) => (view.form === 'tuan' ? value(`week.${WEEKDAY_FIELDS[at]}`) : (view.week[at] ?? ''));
  const inside = form(
    shell,
    view,
    'tuan',
    null,
    fieldset({
      legend: { text: texts.week, classes: 'govuk-visually-hidden' },
      content: html`<p class="govuk-hint">${texts.weekHint}</p>${weekdays.map((label, at) =>
        input({
          name: `week.${WEEKDAY_FIELDS[at]}`,
          label,
          value: written(at),
          errorMessage: fault(`week.${WEEKDAY_FIELDS[at]}`),
          classes: 'govuk-input--width-20',
          autocomplete: 'off',
        }),
      )}${button({ text: texts.saveWeek, preventDoubleClick: true })}`,
    }),
  );
  return details({ summary: texts.week, text: inside, open: view.form === 'tuan' });
}

/** Gives the draft up; behind a fold, for it cannot be undone. */
export function giveUpForm(shell: PageShell, view: YearPage): Html {
  const { year: texts } = words(shell.lang);
  return details({
    summary: texts.giveUp,
    classes: 'mc-no-print',
    text: html`<p class="govuk-body">${texts.giveUpText}</p><form method="post" action="${yearHref(view.owner, view.year)}/du-thao/bo">
${hiddenFields(shell, { _key: view.key, expectedVersion: view.version })}${button({ text: texts.giveUpButton, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`,
  });
}

function form(shell: PageShell, view: YearPage, name: DraftFormName, title: Text | null, fields: Html): Html {
  const files = name === 'nhap' && html` enctype="multipart/form-data"`;
  const action = `${yearHref(view.owner, view.year)}/du-thao/${name}`;
  return html`<form method="post" action="${action}"${files} id="${name}" class="${title ? 'mc-card' : ''}" novalidate>
${title && html`<h2 class="govuk-heading-m">${title}</h2>`}${hiddenFields(shell, { _key: view.key, expectedVersion: view.version })}${fields}</form>`;
}

/** Written, not picked: a picker shows month before day to whoever's browser is English. */
const dateField = (name: string, label: string, value: string, errorMessage: string | undefined) =>
  input({ name, label, value, errorMessage, inputmode: 'text', classes: 'govuk-input--width-10', autocomplete: 'off' });

const cancel = ({ lang }: PageShell, { owner, year }: YearPage): Html =>
  html`<a class="govuk-link" href="${yearHref(owner, year)}">${words(lang).year.cancelChange}</a>`;
