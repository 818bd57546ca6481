import { type Html, html } from '../../../platform/html.ts';
import { button, input, tag } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { HomeView, OpeningView, ShelfView } from './home.presenter.ts';

export function homePage(shell: PageShell, view: HomeView): Html {
  const texts = words(shell.lang).home;
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<h1 class="govuk-heading-xl govuk-!-margin-bottom-4">${texts.title}</h1>
<p class="govuk-body-l">${texts.lead(shell.centerName)}</p>
<div class="mc-columns"><div>
${search(shell)}
${shelves(shell, texts.fields, view.fields)}
</div><div>
${lookUp(shell, view.exampleCode)}
${visit(shell, view.opening)}
</div></div>
<h2 class="govuk-heading-m">${texts.how}</h2>
<ol class="mc-cards">${texts.steps.map(
      ({ title, text }, index) =>
        html`<li class="mc-card"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${index + 1}. ${title}</h3><p class="govuk-body-s">${text}</p></li>`,
    )}</ol>
${shelves(shell, texts.agencies, view.agencies)}
${button({ text: texts.all, href: '/thu-tuc', classes: 'govuk-button--secondary' })}`,
  });
}

function search(shell: PageShell): Html {
  const texts = words(shell.lang).home;
  return html`<form method="get" action="/thu-tuc" role="search" class="mc-card mc-card--key">
${input({
  name: 'tu-khoa',
  type: 'search',
  label: { text: texts.searchLabel, classes: 'govuk-label--l' },
  hint: texts.searchHint,
  autocomplete: 'off',
  spellcheck: false,
})}
${button({ text: texts.search })}</form>`;
}

function lookUp(shell: PageShell, exampleCode: string): Html {
  const texts = words(shell.lang).home;
  return html`<form method="get" action="/tra-cuu" class="mc-card"><h2 class="govuk-heading-m govuk-!-margin-bottom-2">${texts.lookUpTitle}</h2>
${input({ name: 'ma', label: texts.lookUpLabel, hint: texts.lookUpHint(exampleCode), autocomplete: 'off', autocapitalize: 'characters', spellcheck: false })}
${button({ text: texts.lookUp, classes: 'govuk-button--secondary' })}</form>`;
}

/** When and where to come. */
function visit(shell: PageShell, opening: OpeningView | null): Html {
  const texts = words(shell.lang).home;
  return html`<section class="mc-card">
${
  opening &&
  html`<h2 class="govuk-heading-s govuk-!-margin-bottom-2">${tag({ text: opening.now, colour: opening.isOpen ? 'green' : 'grey' })}</h2>
<p class="govuk-body-s">${opening.when && html`<strong>${opening.when}</strong><br>`}${opening.hours}</p>`
}
<p class="govuk-body-s">${texts.where}: ${vietnamese(shell.lang, shell.address)}<br>${texts.hotline}: <strong>${phoneLink(shell.hotline)}</strong></p></section>`;
}

/** Nothing where a center has no procedures yet. */
const shelves = (shell: PageShell, title: string, items: readonly ShelfView[]): Html | null =>
  items.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">${title}</h2><ul class="mc-counts">${items.map(
        ({ name, href, count }) =>
          html`<li><a href="${href}"><strong>${count}</strong> <span class="govuk-visually-hidden">${words(shell.lang).home.countOf}:</span> ${vietnamese(shell.lang, name)}</a></li>`,
      )}</ul>`;
