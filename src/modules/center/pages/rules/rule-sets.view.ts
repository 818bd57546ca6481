import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  details,
  hiddenFields,
  insetText,
  select,
  table,
  tag,
} from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import type { RuleSetRow, RuleSetsView } from './rule-sets.presenter.ts';

export type RuleSetsPage = RuleSetsView & {
  readonly mayDraft: boolean;
  readonly givenUp: boolean;
  /** Changes with every page, so that a form sent twice is taken once. */
  readonly key: string;
};

export function ruleSetsPage(shell: PageShell, view: RuleSetsPage): Html {
  const { lang } = shell;
  const texts = words(lang).rules;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${view.givenUp && alert({ variant: 'success', title: texts.givenUp, role: 'status', lang })}
<p class="govuk-body">${texts.lead}</p>
${insetText({ text: html`<strong>${texts.inForceNow}.</strong> ${view.inForce} <a class="govuk-link" href="/quy-tac">${texts.seeInForce}</a>` })}
${view.draftHref && html`<p class="govuk-body"><strong>${texts.openDraft}</strong> <a class="govuk-link" href="${view.draftHref}">${texts.openDraftLink}</a></p>`}
${view.newVersionHref && view.mayDraft && html`<p class="govuk-body"><a class="govuk-link" href="${view.newVersionHref}">${texts.draftNext}</a></p>`}
${view.sections.map(
  ({ title, rows, empty }) => html`<h2 class="govuk-heading-m">${title}</h2>
${rows.length > 0 ? rowsTable(shell, title, rows) : html`<p class="govuk-body">${empty}</p>`}`,
)}
${view.noOwn && view.mayDraft && beginFirst(shell, view)}
${comparison(shell, view)}
${view.retired.length > 0 && details({ summary: texts.retired, text: rowsTable(shell, texts.retired, view.retired) })}`,
  });
}

function rowsTable({ lang }: PageShell, caption: string, rows: readonly RuleSetRow[]): Html {
  const { columns } = words(lang).rules;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.name, columns.state, columns.period, columns.decision],
    rows: rows.map((row) => [
      html`<a class="govuk-link" href="${row.href}">${row.title}</a>`,
      tag(row.state),
      row.period,
      row.decision,
    ]),
    narrow: 'stacked',
    lang,
  });
}

const beginFirst = (shell: PageShell, { key }: RuleSetsPage): Html => html`<form method="post" action="/can-bo/quy-tac">
${hiddenFields(shell, { _key: key, first: 'true' })}
${button({ text: words(shell.lang).rules.beginFirst, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;

function comparison({ lang }: PageShell, { comparable }: RuleSetsPage): Html | null {
  const texts = words(lang).rules;
  const [first, second] = comparable;
  if (!first || !second) return null;
  return html`<h2 class="govuk-heading-m">${texts.compare}</h2>
<form method="get" action="/can-bo/quy-tac/so-sanh">
${select({ name: 'a', label: texts.compareFirst, items: comparable, value: first.value })}
${select({ name: 'b', label: texts.compareSecond, items: comparable, value: second.value })}
${button({ text: texts.compareButton, classes: 'govuk-button--secondary' })}</form>`;
}
