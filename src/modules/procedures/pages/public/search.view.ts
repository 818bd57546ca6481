import { type Html, html } from '../../../../platform/html.ts';
import { button, details, input, insetText, select } from '../../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import type { EntryView, SearchItem, SearchView } from './search.presenter.ts';
import { searchHref } from './search-address.ts';

/** As somebody types, htmx asks for the same page and takes the list, the heading and the spoken count out of it. */
const live = {
  'hx-get': '/thu-tuc',
  'hx-target': '#results',
  'hx-select': '#results',
  'hx-select-oob': '#search-title,#search-status:innerHTML',
  'hx-swap': 'outerHTML',
  'hx-include': 'closest form',
  'hx-sync': 'closest form:replace',
};

export function searchPage(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  const isShelf = view.title !== texts.title;
  return page(shell, {
    title: view.title,
    wide: false,
    scripts: ['htmx'],
    breadcrumbs: isShelf ? [{ text: texts.title, href: '/thu-tuc' }, { text: view.title }] : undefined,
    body: html`<h1 class="govuk-heading-l" id="search-title">${view.title}</h1>
<form method="get" action="/thu-tuc" role="search" class="mc-card mc-card--key mc-no-print">
${input({
  name: 'tu-khoa',
  type: 'search',
  label: { text: texts.label, classes: 'govuk-label--m' },
  hint: texts.hint,
  value: view.words,
  autocomplete: 'off',
  spellcheck: false,
  attributes: { ...live, 'hx-trigger': 'input changed delay:250ms, search' },
})}
${details({ summary: texts.narrow, open: view.isNarrowed, classes: 'govuk-!-margin-bottom-4', text: filters(view) })}
${button({ text: texts.submit })}
</form>
<p class="govuk-visually-hidden" role="status" id="search-status">${view.found ?? texts.nothing}</p>
${results(shell, view)}`,
  });
}

const filters = (view: SearchView): Html =>
  html`<div class="mc-line">${view.filters.map(({ name, label, value, items }) =>
    select({ name, label, value, items, attributes: { ...live, 'hx-trigger': 'change' } }),
  )}</div>`;

function results(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  const heading = view.entries.length > 0 ? texts.all : (view.found ?? texts.nothing);
  return html`<section id="results" aria-labelledby="results-title">
${view.entries.map((entry) => entries(shell, entry))}
<h2 class="govuk-heading-m" id="results-title">${heading}</h2>
${view.chosen.length > 0 && html`<ul class="govuk-list mc-inline mc-no-print">${view.chosen.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`}
${view.note && insetText({ text: view.note })}
${view.found === null && nothing(shell, view)}
<ul class="mc-cards">${view.items.map((item) => card(shell, item))}</ul>
${view.moreHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.moreHref}">${texts.more}</a></p>`}
${more(shell)}
</section>`;
}

/** Short lists stand open; agencies and fields, of which there are many, open when asked. */
function entries({ lang }: PageShell, { title, items, isLong }: EntryView): Html {
  const links = items.map(
    ({ name, href, count, isName }) =>
      html`<li><a class="govuk-link" href="${href}">${isName ? vietnamese(lang, name) : name}</a> <span class="mc-shelves__count">(${count})</span></li>`,
  );
  const list = html`<ul class="govuk-list mc-shelves">${links}</ul>`;
  if (isLong) return details({ summary: `${title} (${items.length})`, text: list });
  return html`<section><h2 class="govuk-heading-m govuk-!-margin-bottom-2">${title}</h2>${list}</section>`;
}

function card(shell: PageShell, item: SearchItem): Html {
  const texts = words(shell.lang).search;
  return html`<li class="mc-card"><h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${item.href}">${vietnamese(shell.lang, item.name)}</a></h3>
<p class="govuk-body-s govuk-!-margin-bottom-2"><span class="mc-code">${item.code}</span> · ${vietnamese(shell.lang, item.field)}<br>${vietnamese(shell.lang, item.agencyName)}</p>
<p class="govuk-body-s">${texts.limit}: <strong>${item.limit}</strong><br>${texts.charges}: <strong>${item.charges}</strong><br>${texts.manner}: <strong>${item.online}</strong></p></li>`;
}

function nothing(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  return html`${view.words && html`<p class="govuk-body">${texts.nothingFor(view.words)}</p>`}
<ul class="govuk-list govuk-list--bullet">${texts.tryThis.map((text) => html`<li>${text}</li>`)}</ul>
<p class="govuk-body"><a class="govuk-link" href="${searchHref({})}">${texts.wholeList}</a>. ${texts.orCall}: <strong>${phoneLink(shell.hotline)}</strong>.</p>`;
}

/** What else is posted about the whole catalogue. */
function more({ lang }: PageShell): Html {
  const { posted } = words(lang).search;
  const links = posted.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`);
  return html`<ul class="govuk-list mc-inline mc-no-print">${links}</ul>`;
}
