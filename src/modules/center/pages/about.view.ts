import { type Html, html } from '../../../platform/html.ts';
import { details, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { AboutView } from './about.presenter.ts';

export function aboutPage(shell: PageShell, view: AboutView): Html {
  const texts = words(shell.lang).about;
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body-l">${view.function}</p>
<p class="govuk-body">${texts.basis}: ${view.basis}.</p>
<h2 class="govuk-heading-m">${texts.facts}</h2>
${summaryList({ rows: view.facts })}
${view.leadership.length > 0 && html`<h2 class="govuk-heading-m">${texts.leadership}</h2>${summaryList({ rows: view.leadership })}`}
${view.units.length > 0 && units(texts.units, view)}
${view.agencies.length > 0 && details({ summary: texts.agencies, text: html`<ul class="govuk-list govuk-list--bullet">${view.agencies.map((name) => html`<li>${name}</li>`)}</ul>` })}
${view.successor && html`<h2 class="govuk-heading-m">${texts.successor}</h2><p class="govuk-body">${view.successor}</p>`}
<p class="govuk-body"><a class="govuk-link" href="/quy-tac">${texts.rules}</a></p>`,
  });
}

const units = (heading: string, view: AboutView): Html => html`<h2 class="govuk-heading-m">${heading}</h2>
<ul class="mc-cards">${view.units.map(
  ({ name, functions, decision }) => html`<li class="mc-card"><h3 class="govuk-heading-s">${name}</h3>
<ul class="govuk-list govuk-list--bullet govuk-!-font-size-16">${functions.map((text) => html`<li>${text}</li>`)}</ul>
<p class="govuk-body-s">${decision}</p></li>`,
)}</ul>`;
