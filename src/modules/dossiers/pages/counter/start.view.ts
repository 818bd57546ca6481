import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { StartView } from './start.presenter.ts';

export function startPage(shell: PageShell, view: StartView): Html {
  const texts = officialWords(shell.lang).start;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    body: html`<h1 class="govuk-heading-l">${texts.title}${view.counters && html` <span class="govuk-caption-m">${view.counters}</span>`}</h1>
${view.counters ? search(shell, view) : insetText({ text: html`<strong>${texts.noCounter}</strong><br>${texts.noCounterText}` })}`,
  });
}

function search(shell: PageShell, view: StartView): Html {
  const texts = officialWords(shell.lang).start;
  return html`<form method="get" action="/can-bo/quay" role="search">
${input({
  name: 'tu-khoa',
  label: texts.label,
  hint: texts.hint,
  value: view.words,
  autocomplete: 'off',
  spellcheck: false,
  classes: 'govuk-input--width-30',
  attributes: {
    autofocus: true,
    'hx-get': '/can-bo/quay/thu-tuc',
    'hx-trigger': 'input changed delay:200ms',
    'hx-target': '#thu-tuc',
  },
})}
${button({ text: texts.search, classes: 'govuk-button--secondary' })}
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
    ({ name, href, about }) =>
      html`<li><a class="govuk-link" href="${href}"><strong>${name}</strong></a><br><span class="govuk-hint">${about}</span></li>`,
  )}</ul>`;
}
