import { type Html, html } from '../../../platform/html.ts';
import { details, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ApiGroup, ApiRoute } from './api.presenter.ts';

export function apiPage(shell: PageShell, groups: readonly ApiGroup[]): Html {
  const texts = words(shell.lang).api;
  const titleOf = (tag: string) => texts.tags[tag] ?? tag;
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead} <a class="govuk-link" href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<ul class="govuk-list govuk-list--bullet"><li>${texts.bearer}</li><li>${texts.errors}</li></ul>
<nav aria-labelledby="contents"><h2 class="govuk-heading-m" id="contents">${texts.contents}</h2>
<ul class="govuk-list">${groups.map(({ tag }) => html`<li><a class="govuk-link" href="#${tag}">${titleOf(tag)}</a></li>`)}</ul></nav>
${groups.map(
  ({ tag, routes }) =>
    html`<section><h2 class="govuk-heading-m" id="${tag}">${titleOf(tag)}</h2>${routes.map((route) => routeDetails(shell, route))}</section>`,
)}`,
  });
}

function routeDetails(shell: PageShell, { method, path, fields }: ApiRoute): Html {
  const texts = words(shell.lang).api;
  const text =
    fields.length === 0
      ? html`<p>${texts.none}</p>`
      : table({
          lang: shell.lang,
          narrow: 'stacked',
          head: [texts.field, texts.type, ''],
          rows: fields.map(({ name, type, required }) => [
            html`<code>${breakable(name)}</code>`,
            html`<code>${breakable(type)}</code>`,
            required ? texts.required : texts.optional,
          ]),
        });
  return details({ summary: html`<strong>${method}</strong> ${breakable(path)}`, text });
}

/** Long addresses and names may break after their parts. */
const breakable = (text: string): Html =>
  html`${text.split(/(?<=[/.|])/).map((part, at) => (at === 0 ? part : html`<wbr>${part}`))}`;
