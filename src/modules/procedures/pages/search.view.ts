import { type Html, html } from '../../../platform/html.ts';
import { button, input, select } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import { type SearchItem, type SearchView, searchHref } from './search.presenter.ts';

/** As somebody types, htmx asks for the same page and takes the list out of it. */
const live = {
  'hx-get': '/thu-tuc',
  'hx-target': '#results',
  'hx-select': '#results',
  'hx-swap': 'outerHTML',
  'hx-include': 'closest form',
  'hx-sync': 'closest form:replace',
};

export function searchPage(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  const agencies = view.agencies.map(({ key, name, count }) => ({ value: key, text: `${name} (${count})` }));
  return page(shell, {
    title: texts.title,
    wide: false,
    scripts: ['htmx'],
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="get" action="/thu-tuc" role="search" class="mc-card mc-card--key">
${input({
  name: 'tu-khoa',
  type: 'search',
  label: { text: texts.label, classes: 'govuk-label--m' },
  hint: texts.hint,
  value: view.words,
  autocomplete: 'off',
  spellcheck: false,
  attributes: { ...live, 'hx-trigger': 'input changed delay:300ms, search' },
})}
${select({
  name: 'co-quan',
  label: texts.agency,
  value: view.agencyKey,
  items: [{ value: '', text: texts.everyAgency }, ...agencies],
  attributes: { ...live, 'hx-trigger': 'change' },
})}
${button({ text: texts.submit })}
</form>
${results(shell, view)}`,
  });
}

function results(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  return html`<section id="results" aria-labelledby="results-title">
${view.found === null ? nothing(shell, view) : heading(view.found)}
<ul class="mc-cards">${view.items.map((item) => card(shell, item))}</ul>
${view.moreHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.moreHref}">${texts.more}</a></p>`}
</section>`;
}

function card(shell: PageShell, item: SearchItem): Html {
  const texts = words(shell.lang).search;
  return html`<li class="mc-card"><h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${item.href}">${vietnamese(shell.lang, item.name)}</a></h3>
<p class="govuk-body-s govuk-!-margin-bottom-2"><span class="mc-code">${item.code}</span> · ${vietnamese(shell.lang, item.field)}<br>${vietnamese(shell.lang, item.agencyName)}</p>
<p class="govuk-body-s">${texts.limit}: <strong>${item.limit}</strong><br>${texts.charges}: <strong>${item.charges}</strong><br>${texts.manner}: <strong>${item.online}</strong></p></li>`;
}

/** Read aloud when the list under it has changed. */
const heading = (text: string): Html =>
  html`<h2 class="govuk-heading-m" id="results-title"><span role="status">${text}</span></h2>`;

function nothing(shell: PageShell, view: SearchView): Html {
  const texts = words(shell.lang).search;
  return html`${heading(texts.nothing)}
${view.words && html`<p class="govuk-body">${texts.nothingFor(view.words)}</p>`}
<ul class="govuk-list govuk-list--bullet">${texts.tryThis.map((text) => html`<li>${text}</li>`)}</ul>
<p class="govuk-body"><a class="govuk-link" href="${searchHref({})}">${texts.wholeList}</a>. ${texts.orCall}: <strong>${phoneLink(shell.hotline)}</strong>.</p>`;
}
