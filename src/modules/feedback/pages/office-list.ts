import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { changeSections } from '../../changes/index.ts';
import type { Actor } from '../../identity/index.ts';
import { FEEDBACK_STATUSES, type Feedback, type FeedbackStatus } from '../domain/feedback.ts';
import { words } from '../messages/index.ts';
import { countFeedback, listFeedback } from '../store.ts';
import { COLOURS } from './standing.ts';

const PAGE_SIZE = 50;
const EXCERPT = 120;

export const OfficeQuery = Type.Object({
  'trang-thai': Type.Optional(Type.Enum([...FEEDBACK_STATUSES])),
  sau: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
});

/** `/can-bo/phan-anh`: reports by status, the latest first. */
export const showOfficeList = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db } = web.services;
  const { 'trang-thai': status, sau: before } = request.query as Static<typeof OfficeQuery>;
  const found = await listFeedback(db, { status, limit: PAGE_SIZE + 1, before });
  const rows = found.slice(0, PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const view = {
    sections: changeSections(shell, request.actor as Actor, 'feedback'),
    counts: await countFeedback(db),
    status,
    rows,
    next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    paged: before !== undefined,
  };
  return sendPage(reply, listPage(shell, view));
};

type ListPage = {
  readonly sections: Html;
  readonly counts: Readonly<Record<FeedbackStatus, number>>;
  readonly status: FeedbackStatus | undefined;
  readonly rows: readonly Feedback[];
  readonly next: number | null;
  readonly paged: boolean;
};

function listPage(shell: PageShell, view: ListPage): Html {
  const { office: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`${view.sections}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${counts(shell, view)}
${view.rows.length === 0 ? insetText({ text: texts.none }) : rowsTable(shell, view.rows)}
${pages(shell, view)}`,
  });
}

function counts({ lang }: PageShell, { counts: of, status: chosen }: ListPage): Html {
  const { office: texts, statuses } = words(lang);
  const all = FEEDBACK_STATUSES.reduce((sum, status) => sum + of[status], 0);
  const item = (href: string, text: string, count: number, current: boolean) =>
    html`<li><a href="${href}"${current && html` aria-current="true"`}><strong>${count.toLocaleString(lang)}</strong> ${text}</a></li>`;
  return html`<nav aria-label="${texts.states}"><ul class="mc-counts">${item('/can-bo/phan-anh', texts.all, all, chosen === undefined)}${FEEDBACK_STATUSES.map(
    (status) => item(`/can-bo/phan-anh?trang-thai=${status}`, statuses[status], of[status], chosen === status),
  )}</ul></nav>`;
}

function rowsTable({ lang }: PageShell, rows: readonly Feedback[]): Html {
  const { office, statuses } = words(lang);
  const { columns } = office;
  return table({
    caption: office.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.reference, columns.procedure, columns.what, columns.received, columns.status, columns.handler],
    rows: rows.map((one) => [
      html`<a class="govuk-link mc-code" href="/can-bo/phan-anh/${one.reference}">${one.reference}</a>`,
      html`${one.procedureCode} ${vietnamese(lang, one.procedureName)}`,
      vietnamese(lang, one.what.length > EXCERPT ? `${one.what.slice(0, EXCERPT)}…` : one.what),
      formatInstant(one.receivedAt, lang),
      tag({ text: statuses[one.status], colour: COLOURS[one.status] }),
      one.takenBy?.name ?? '–',
    ]),
    narrow: 'stacked',
    lang,
  });
}

function pages({ lang }: PageShell, { status, next, paged }: ListPage): Html | null {
  const { office: texts } = words(lang);
  if (next === null && !paged) return null;
  const filter = status ? `trang-thai=${status}&` : '';
  return pagination({
    previous: paged ? { href: `/can-bo/phan-anh?${filter}`, text: texts.first } : undefined,
    next: next === null ? undefined : { href: `/can-bo/phan-anh?${filter}sau=${next}`, text: texts.more },
    lang,
  });
}
