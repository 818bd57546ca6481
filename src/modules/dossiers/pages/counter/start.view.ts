import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, input, insetText } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import type { StartView } from './start.presenter.ts';
import type { UnderWay } from './under-way.presenter.ts';
import { underWayList } from './under-way.view.ts';

export type StartPage = StartView & { readonly underWay: readonly UnderWay[]; readonly givenUp: boolean };

export function startPage(shell: PageShell, view: StartPage): Html {
  const texts = officialWords(shell.lang).start;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    body: html`<h1 class="govuk-heading-l">${texts.title}${view.counters && html` <span class="govuk-caption-m">${view.counters}</span>`}</h1>
${view.givenUp && alert({ variant: 'success', title: counterWords(shell.lang).intake.givenUp, role: 'status', lang: shell.lang })}
${view.counters ? html`<div class="mc-columns"><div>${search(shell, view)}</div><div>${underWayList(shell, view.underWay)}</div></div>` : insetText({ text: html`<strong>${texts.noCounter}</strong><br>${texts.noCounterText}` })}`,
  });
}

function search(shell: PageShell, view: StartView): Html {
  const texts = officialWords(shell.lang).start;
  return html`<form method="get" action="/can-bo/quay" role="search">
<div class="mc-line">${input({
    name: 'tu-khoa',
    label: texts.label,
    hint: texts.hint,
    value: view.words,
    autocomplete: 'off',
    spellcheck: false,
    classes: 'mc-start-search',
    attributes: {
      autofocus: true,
      'hx-get': '/can-bo/quay/thu-tuc',
      'hx-trigger': 'input changed delay:200ms',
      'hx-target': '#thu-tuc',
    },
  })}
${button({ text: texts.search, classes: 'govuk-button--secondary' })}</div>
<p class="govuk-hint">${texts.keys}</p>
</form>
<div id="thu-tuc" aria-live="polite">${procedureList(shell, view)}</div>`;
}

/** The list alone: what htmx puts in its place while somebody types. */
export function procedureList(shell: PageShell, { heading, choices }: StartView): Html {
  const texts = officialWords(shell.lang).start;
  if (choices.length === 0)
    return insetText({
      text: html`<strong>${texts.none}</strong><br>${texts.noneText} <a class="govuk-link" href="/can-bo/huong-dan">${texts.redirect}</a>`,
    });
  return html`<h2 class="govuk-heading-m">${heading}</h2>
<ul class="govuk-list">${choices.map(
    ({ name, href, about, cases }) =>
      html`<li><a class="govuk-link" href="${href}"><strong>${name}</strong></a><br><span class="govuk-hint">${about}</span>${
        cases.length > 0 &&
        html`<ul class="govuk-list govuk-list--bullet">${cases.map(
          (one) => html`<li><a class="govuk-link" href="${one.href}">${one.name}</a></li>`,
        )}</ul>`
      }</li>`,
  )}</ul>`;
}
