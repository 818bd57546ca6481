import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, insetText, table, tag } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import { manifestTable } from './manifest-row.ts';
import { handOverTabs, PLACES } from './tabs.ts';
import type { BatchRow, TodayView } from './today.presenter.ts';

export function todayPage(shell: PageShell, view: TodayView, newKey: () => string, faults: FormFaults): Html {
  const { lang } = shell;
  const { today: texts } = words(lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${handOverTabs(lang, 'give')}
${view.passed && alert({ variant: 'warning', title: texts.title, text: view.passed, lang })}
${view.late && late(shell, view.late)}
<h2 class="govuk-heading-m">${texts.waiting}</h2>
${view.next && html`<p class="govuk-body">${view.next}</p>`}
${
  view.batches.length > 0
    ? batches(shell, view.batches, newKey)
    : insetText({ text: html`<strong>${texts.nothing}</strong><br>${texts.willAppear}` })
}
${view.electronic && html`<p class="govuk-body">${view.electronic}</p>`}
<h2 class="govuk-heading-m">${texts.unfinished}</h2>
${view.unfinished.length > 0 ? manifestTable(view.unfinished, texts.unfinished, lang) : insetText({ text: texts.noneUnfinished })}`,
  });
}

function late({ lang }: PageShell, { title, rows, more }: NonNullable<TodayView['late']>): Html {
  const { today: texts, late: columnsOf } = words(lang);
  const { columns } = columnsOf;
  return html`${alert({ variant: 'error', title, text: texts.lateText, showTitleAsHeading: true, lang })}
${table({
  caption: texts.lateCaption,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.code, columns.procedure, columns.agency, columns.due, columns.by],
  rows: rows.map((row) => [
    html`<a class="govuk-link mc-code" href="${row.href}">${row.code}</a>`,
    row.procedure,
    row.agency,
    row.due,
    tag({ text: row.by, colour: 'red' }),
  ]),
  narrow: 'stacked',
  lang,
})}
${more && html`<p class="govuk-body"><a class="govuk-link" href="${PLACES.late}">${texts.lateMore}</a></p>`}`;
}

function batches(shell: PageShell, rows: readonly BatchRow[], newKey: () => string): Html {
  const { lang } = shell;
  const { today: texts } = words(lang);
  const { columns } = texts;
  return table({
    caption: texts.waiting,
    captionClasses: 'govuk-visually-hidden',
    head: [
      columns.what,
      { text: columns.batch, format: 'numeric' },
      { text: columns.count, format: 'numeric' },
      columns.oldest,
      columns.due,
      html`<span class="govuk-visually-hidden">${columns.close}</span>`,
    ],
    rows: rows.map((row) => [
      html`${row.what} <a class="govuk-link" href="${row.seeHref}">${texts.see}</a>`,
      { text: String(row.batch), format: 'numeric' },
      { text: row.count, format: 'numeric' },
      row.oldest,
      html`${row.due}${row.late && html`<br>${tag({ text: texts.overdue, colour: 'red' })}`}`,
      row.form ? closing(shell, row, row.form, newKey()) : '',
    ]),
    narrow: 'stacked',
    lang,
  });
}

/** Every button is a form with a key of its own. */
function closing({ lang, csrfToken }: PageShell, row: BatchRow, form: NonNullable<BatchRow['form']>, formKey: string) {
  const { today: texts } = words(lang);
  return html`<form method="post" action="${PLACES.give}/dong-dot">
${hiddenFields({ csrfToken }, { _key: formKey, direction: form.direction, agency: form.agency, batch: form.batch })}
${button({
  text: html`${texts.close({ batch: row.batch })}<span class="govuk-visually-hidden">${texts.closeWhat({ what: row.what })}</span>`,
  classes: 'govuk-!-margin-bottom-0',
  preventDoubleClick: true,
})}</form>`;
}
