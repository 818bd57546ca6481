import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  checkboxes,
  details,
  hiddenFields,
  input,
  insetText,
  select,
  table,
} from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { type BoardQuery, LEVELS } from '../domain/board-filter.ts';
import { words } from '../messages/index.ts';
import type { Choices } from '../queries/choices.ts';
import type { SavedFilter } from '../saved-filters-store.ts';
import { BOARD, type BoardTable, type BoardView, boardHref, COLUMNS, type Figure } from './board.presenter.ts';

export type BoardPage = {
  readonly board: Html;
  readonly query: BoardQuery;
  readonly choices: Choices;
  readonly saved: readonly SavedFilter[];
  readonly key: string;
  readonly error: string | null;
  readonly typed: string;
  readonly note: string | null;
  readonly staleNote: string;
};

export function boardPage(shell: PageShell, view: BoardPage): Html {
  const texts = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.error ? [{ text: view.error, href: '#name' }] : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${view.note && insetText({ text: view.note })}
${filterForm(shell, view)}
<div id="board" data-live="${BOARD}/su-kien" data-fragment="${BOARD}/bang${new URL(boardHref(view.query), 'http://x').search}" data-lost="${texts.lost}" data-kept="${texts.live}">${view.board}</div>
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${boardHref(view.query)}">${texts.refresh}</a> <span id="board-live" hidden> · ${texts.live}</span></p>
<p class="govuk-hint">${view.staleNote}</p>
${savedFilters(shell, view)}`,
  });
}

/** The figures alone: what is fetched anew when something changes, the same for all who see the same. */
export function boardFragment(view: BoardView, { lang }: Pick<PageShell, 'lang'>): Html {
  const texts = words(lang);
  return html`<p class="govuk-body"><strong>${view.at}</strong></p>
${view.groups.map(
  ({ title, items }) =>
    html`<nav aria-label="${title}"><h2 class="govuk-heading-s">${title}</h2><ul class="mc-counts">${items.map(
      (item) =>
        html`<li>${counted(item.href, html`<strong>${item.text}</strong> ${item.alarming ? html`<b>${item.name}</b>` : item.name}`)}</li>`,
    )}</ul></nav>`,
)}
${view.tables.length === 0 ? insetText({ text: texts.nothing }) : view.tables.map((one) => figures(one, lang))}`;
}

const counted = (href: string | null, inside: Html): Html =>
  href ? html`<a href="${href}">${inside}</a>` : html`<span>${inside}</span>`;

function figures({ caption, head, rows }: BoardTable, lang: PageShell['lang']): Html {
  const { states } = words(lang);
  const cell = ({ text, href, alarming }: Figure) => ({
    text: href
      ? html`<a class="govuk-link" href="${href}">${alarming ? html`<strong>${text}</strong>` : text}</a>`
      : text,
    format: 'numeric' as const,
  });
  return table({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [head, ...COLUMNS.map((state) => ({ text: states[state], format: 'numeric' as const }))],
    firstCellIsHeader: true,
    rows: rows.map(({ name, href, isSum, figures: all }) => [
      html`${href ? html`<a class="govuk-link" href="${href}">${vietnamese(lang, name)}</a>` : isSum ? name : html`<span class="govuk-!-font-weight-regular">${vietnamese(lang, name)}</span>`}`,
      ...all.map(cell),
    ]),
    narrow: 'stacked',
    lang,
  });
}

function filterForm({ lang }: PageShell, { query, choices }: BoardPage): Html {
  const { filter: texts, levels } = words(lang);
  const all = { value: '', text: texts.all };
  const isFiltered = boardHref(query) !== BOARD;
  const field = (name: keyof BoardQuery) => ({ name, id: name, value: query[name] ?? '' });
  const form = html`<form method="get" action="${BOARD}" class="mc-no-print"><div class="mc-columns mc-columns--thirds">
${select({ ...field('cap'), label: texts.level, items: [all, ...Object.entries(LEVELS).map(([value, level]) => ({ value, text: levels[level] }))] })}
${select({ ...field('co-quan'), label: texts.agency, items: [all, ...choices.agencies.map(({ key, name }) => ({ value: key, text: name }))] })}
${select({ ...field('linh-vuc'), label: texts.field, items: [all, ...choices.fields.map((text) => ({ text, value: text }))] })}
${input({ ...field('thu-tuc'), label: texts.procedure, hint: texts.procedureHint, autocomplete: 'off', spellcheck: false })}
${input({ ...field('tu-ngay'), label: texts.from, type: 'date' })}
${input({ ...field('den-ngay'), label: texts.until, type: 'date' })}
</div><div class="govuk-button-group">${button({ text: texts.apply, classes: 'govuk-button--secondary' })}${isFiltered && html`<a class="govuk-link" href="${BOARD}">${texts.clear}</a>`}</div></form>`;
  return details({
    summary: isFiltered ? texts.chosen : texts.title,
    text: form,
    open: isFiltered,
    classes: 'mc-no-print',
  });
}

function savedFilters(shell: PageShell, { saved, query, key, error, typed }: BoardPage): Html {
  const texts = words(shell.lang).saved;
  const removal = ({ id, name }: SavedFilter) => html`<form method="post" action="${BOARD}/bo-loc/${id}/xoa">
${hiddenFields(shell, { _key: key })}<button class="mc-link-button" aria-label="${texts.remove(name)}">${texts.removeShort}</button></form>`;
  return html`<section class="mc-no-print"><h2 class="govuk-heading-m">${texts.title}</h2>
${
  saved.length === 0
    ? html`<p class="govuk-body">${texts.none}</p>`
    : table({
        caption: texts.yours,
        captionClasses: 'govuk-visually-hidden',
        head: [texts.name, texts.link, texts.removeShort],
        rows: saved.map((one) => [
          html`<a class="govuk-link" href="${boardHref({})}${one.query && `?${one.query}`}">${one.name}</a>`,
          one.shared
            ? html`<a class="govuk-link" href="${BOARD}/bo-loc/${one.token}">${BOARD}/bo-loc/${one.token}</a>`
            : '–',
          removal(one),
        ]),
        narrow: 'stacked',
        lang: shell.lang,
      })
}
<form method="post" action="${BOARD}/bo-loc" novalidate>${hiddenFields(shell, { _key: key, query: new URL(boardHref(query), 'http://x').search.slice(1) })}
${input({ name: 'name', id: 'name', label: texts.name, value: typed, errorMessage: error ?? undefined, classes: 'govuk-!-width-one-half', autocomplete: 'off' })}
${checkboxes({ name: 'shared', idPrefix: 'shared', items: [{ value: 'yes', text: texts.shared }] })}
${button({ text: texts.save, classes: 'govuk-button--secondary' })}</form></section>`;
}
