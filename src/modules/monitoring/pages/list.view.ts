import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { hiddenFields, insetText, pagination, type TagColour, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { type BoardQuery, filterAddress, STATES } from '../domain/board-filter.ts';
import { words } from '../messages/index.ts';
import type { ListedDossier } from '../queries/board-list.ts';
import { BOARD, boardHref, figureText, listHref } from './board.presenter.ts';

export type ListPage = {
  readonly query: BoardQuery;
  readonly rows: readonly ListedDossier[];
  readonly total: number;
  readonly next: string | null;
  readonly paged: boolean;
  readonly key: string;
};

export const STATE_COLOURS: Readonly<Record<ListedDossier['state'], TagColour>> = {
  inTime: 'green',
  nearDue: 'orange',
  overdue: 'red',
  paused: 'grey',
  submitted: 'blue',
  ready: 'teal',
};

export function listPage(shell: PageShell, view: ListPage): Html {
  const { lang } = shell;
  const { list: texts, states } = words(lang);
  const { query } = view;
  const state = query['tien-do'] ? states[STATES[query['tien-do']]] : texts.all;
  const title = texts.title(lang === 'vi' ? state.toLowerCase() : state);
  const sau = (cursor: string) => `${listHref(query)}${listHref(query).includes('?') ? '&' : '?'}sau=${cursor}`;
  return page(shell, {
    title,
    mainClass: 'mc-dense',
    backLink: { href: boardHref(query), text: texts.back },
    body: html`<h1 class="govuk-heading-l">${title}</h1>
${stateLinks(shell, query)}
<p class="govuk-body"><strong>${texts.count(figureText(view.total, lang))}</strong></p>
${view.rows.length > 0 ? exportForm(shell, view) : insetText({ text: words(lang).nothing })}
${view.rows.length > 0 && rowsTable(shell, view.rows)}
${
  (view.next !== null || view.paged) &&
  pagination({
    previous: view.paged ? { href: listHref(query), text: texts.first } : undefined,
    next: view.next === null ? undefined : { href: sau(view.next), text: texts.more },
    lang,
  })
}`,
  });
}

/** The same filter with another state. */
function stateLinks({ lang }: PageShell, query: BoardQuery): Html {
  const { list: texts, states, filter } = words(lang);
  const item = (slug: keyof typeof STATES | '', text: string) =>
    html`<li><a class="govuk-link" href="${listHref(query, { 'tien-do': slug })}"${(query['tien-do'] ?? '') === slug && html` aria-current="true"`}>${text}</a></li>`;
  const items = Object.entries(STATES).map(([slug, state]) => item(slug as keyof typeof STATES, states[state]));
  return html`<nav aria-label="${filter.state}" class="mc-no-print"><ul class="govuk-list mc-inline">${item('', texts.any)}${items}</ul></nav>`;
}

function exportForm(shell: PageShell, { query, key }: ListPage): Html {
  const { list: texts } = words(shell.lang);
  return html`<form method="post" action="${BOARD}/tep" class="mc-no-print">${hiddenFields(shell, { _key: key, query: filterAddress(query) })}
<div class="govuk-button-group"><button class="govuk-button govuk-button--secondary" name="format" value="xlsx">${texts.xlsx}</button>
<button class="govuk-button govuk-button--secondary" name="format" value="csv">${texts.csv}</button></div></form>`;
}

function rowsTable({ lang }: PageShell, rows: readonly ListedDossier[]): Html {
  const { list: texts, states } = words(lang);
  const instant = (at: Temporal.Instant | null) =>
    at ? html`<span class="mc-code">${formatInstant(at, lang)}</span>` : '–';
  return table({
    caption: texts.caption,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.due, texts.reference, texts.procedure, texts.applicant, texts.where, texts.last],
    rows: rows.map((row) => [
      html`${tag({ text: states[row.state], colour: STATE_COLOURS[row.state] })}<br>${instant(row.legalDueAt)}`,
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(row.reference)}">${row.reference}</a>`,
      html`${vietnamese(lang, row.procedureName)}<br><span class="mc-code">${row.procedureCode}</span> · ${vietnamese(lang, row.agency)}`,
      row.applicantName,
      row.steps.length > 0
        ? html`${row.steps.map((step, at) => html`${at > 0 && html`<br>`}${vietnamese(lang, step)}`)}`
        : '–',
      html`${row.isStale && html`${tag({ text: texts.stale, colour: 'yellow' })}<br>`}${instant(row.lastEventAt)}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}
