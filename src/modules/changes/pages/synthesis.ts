import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText, table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendCsv } from '../../../web/server/csv.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { regulationClauses } from '../../center/index.ts';
import { type ClauseIssues, synthesise } from '../domain/synthesis.ts';
import { words } from '../messages/index.ts';
import { listIssues } from '../proposal-store.ts';
import { clauseText, proposalHref, statusTag } from './proposal-words.ts';

/** `/can-bo/sang-kien/tong-hop`: issues of the regulation clause by clause, for the report to the authority (QC Đ18). */
export const showSynthesis = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const clauses = await issuesByClause(web.services);
  return sendPage(reply, synthesisPage(await web.shellOf(request, reply), clauses));
};

/** `…/tong-hop.csv`: the same, one row an issue. */
export const downloadSynthesis = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { lang } = await web.shellOf(request, reply);
  const { columns, file } = words(lang).proposals.synthesisPage;
  const head = [
    columns.clause,
    columns.issue,
    columns.reason,
    columns.proposed,
    columns.by,
    columns.agency,
    columns.at,
    columns.status,
    columns.outcome,
  ];
  return sendCsv(reply, { file, head, rows: rowsOf(web.services, lang) });
};

export async function issuesByClause({ db }: Pick<Services, 'db'>): Promise<ClauseIssues[]> {
  return synthesise(
    await listIssues(db),
    regulationClauses().map(({ clause }) => clause),
  );
}

async function* rowsOf(services: Services, lang: Lang): AsyncGenerator<string[]> {
  const { statuses } = words(lang).proposals;
  for (const { clause, issues } of await issuesByClause(services))
    for (const one of issues)
      yield [
        clause,
        one.title,
        one.reason,
        one.proposedText,
        one.proposedBy.name,
        one.agencyName ?? '',
        formatDay(localDate(one.proposedAt)),
        statuses[one.status],
        one.outcome ?? '',
      ];
}

function synthesisPage(shell: PageShell, clauses: readonly ClauseIssues[]): Html {
  const { synthesisPage: texts, title } = words(shell.lang).proposals;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo/sang-kien', text: title },
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead} <a class="govuk-link mc-no-print" href="/can-bo/sang-kien/tong-hop.csv">${texts.download}</a></p>
${clauses.length === 0 ? insetText({ text: texts.none }) : clauses.map((one) => clauseSection(shell, one))}`,
  });
}

function clauseSection({ lang }: PageShell, { clause, issues, ...counts }: ClauseIssues): Html {
  const { synthesisPage: texts } = words(lang).proposals;
  const { columns } = texts;
  return html`<section><h2 class="govuk-heading-m">${clauseText(clause, lang)} <span class="govuk-caption-m">${clause} · ${texts.counts(counts)}</span></h2>
${table({
  caption: clause,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.issue, columns.proposed, columns.by, columns.at, columns.status],
  rows: issues.map((one) => [
    html`<a class="govuk-link" href="${proposalHref(one.id)}">${vietnamese(lang, one.title)}</a>`,
    vietnamese(lang, one.proposedText),
    one.proposedBy.name,
    formatDay(localDate(one.proposedAt)),
    html`${tag(statusTag(one.status, lang))}${one.outcome && html`<br>${vietnamese(lang, one.outcome)}`}`,
  ]),
  narrow: 'stacked',
  lang,
})}</section>`;
}
