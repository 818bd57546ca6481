import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../platform/html.ts';
import { table } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { keptPages } from '../../../web/server/kept-pages.ts';
import type { Web } from '../../../web/web.ts';
import { CSV_COLUMNS } from '../api/csv-row.ts';
import { words } from '../messages/index.ts';
import { FEEDS } from './feed-links.ts';

/** `/du-lieu-mo`: what may be downloaded, what it holds, and on what terms. */
export function showOpenData({ shellOf }: Web) {
  const sendKept = keptPages(shellOf);
  return (request: FastifyRequest, reply: FastifyReply) =>
    sendKept(request, reply, 'open-data', async (shell) => {
      const { procedures, openData: texts } = words(shell.lang);
      const file = (href: string, text: string) => [
        html`<a class="govuk-link mc-code" href="${href}">${href}</a>`,
        text,
      ];
      return page(shell, {
        title: texts.title,
        wide: false,
        feeds: FEEDS,
        breadcrumbs: [{ text: procedures, href: '/thu-tuc' }, { text: texts.title }],
        body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<h2 class="govuk-heading-m">${texts.files}</h2>
${table({
  lang: shell.lang,
  narrow: 'stacked',
  firstCellIsHeader: true,
  head: [texts.file, texts.content],
  rows: [
    file('/du-lieu-mo/thu-tuc.json', texts.json),
    file('/du-lieu-mo/thu-tuc.csv', texts.csv),
    file(FEEDS[0].href, texts.atom),
  ],
})}
<h2 class="govuk-heading-m">${texts.licence}</h2><p class="govuk-body">${texts.licenceText(shell.centerName)}</p>
<h2 class="govuk-heading-m">${texts.freshness}</h2><p class="govuk-body">${texts.freshnessText}</p>
<h2 class="govuk-heading-m">${texts.schema}</h2>
${table({
  lang: shell.lang,
  narrow: 'stacked',
  firstCellIsHeader: true,
  head: [texts.column, texts.meaning],
  rows: CSV_COLUMNS.map((name) => [html`<span class="mc-code">${name}</span>`, texts.columns[name]]),
})}
<p class="govuk-body">${texts.schemaJson}<a class="govuk-link" href="/api/openapi.json">/api/openapi.json</a>, GET /api/v1/procedures/{code}.</p>`,
      });
    });
}
