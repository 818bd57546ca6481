import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import { button, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { type InformationRequest, informationState } from '../domain/information.ts';
import { readable, supervises } from '../domain/standing.ts';
import { listRequests } from '../information-store.ts';
import { words } from '../messages/index.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { momentText, PLACES, paged, requestHref, requestTag, urgingSections } from './tools.ts';
import type { UrgingsPageQuery } from './urgings.ts';

const PAGE_SIZE = 25;
const OVERDUE_AT_MOST = 100;

/** `/can-bo/don-doc/de-nghi`: what the center asked agencies for, overdue answers first (QC Đ8.2). */
export const showRequests = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sau: before } = request.query as Static<typeof UrgingsPageQuery>;
  const { db, clock } = web.services;
  const now = clock.now();
  const actor = signedIn(request);
  const standing = await standingOf(db, actor, now);
  const whose = standing && readable(standing);
  const overdue = whose ? await listRequests(db, whose, { limit: OVERDUE_AT_MOST, overdueAt: now }) : [];
  const list = whose ? await listRequests(db, whose, { limit: PAGE_SIZE + 1, before }) : [];
  const { rows, next } = paged(list, PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const texts = words(lang).requests;
  const shown = (of: readonly InformationRequest[], caption: string, none: string) =>
    of.length === 0 ? insetText({ text: none }) : requestsTable(shell, of, caption, now);
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`${urgingSections(shell, actor, 'requests')}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${standing && supervises(standing) ? html`${texts.leadCenter} ${texts.progress}` : texts.leadAgency}</p>
${may(actor, 'urge-agency') && button({ text: texts.new, href: `${PLACES.requests}/moi`, classes: 'govuk-button--secondary' })}
<h2 class="govuk-heading-m">${texts.overdue}</h2>${shown(overdue, texts.overdue, texts.noneOverdue)}
<h2 class="govuk-heading-m">${texts.list}</h2>${shown(rows, texts.list, texts.none)}
${
  (before !== undefined || next !== undefined) &&
  pagination({
    previous: before === undefined ? undefined : { href: PLACES.requests, text: texts.first },
    next: next === undefined ? undefined : { href: `${PLACES.requests}?sau=${next}`, text: texts.more },
    lang,
  })
}`,
    }),
  );
};

function requestsTable(
  { lang }: PageShell,
  rows: readonly InformationRequest[],
  caption: string,
  now: Temporal.Instant,
): Html {
  const { columns, times } = words(lang).requests;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.subject, columns.agency, columns.due, columns.reminders, columns.state],
    rows: rows.map((one) => [
      html`<a class="govuk-link" href="${requestHref(one.id)}">${one.number}</a>`,
      vietnamese(lang, one.subject),
      vietnamese(lang, one.agency.name),
      momentText(one.answerDueAt, lang),
      times({ count: one.reminders }),
      tag(requestTag(informationState(one, now), lang)),
    ]),
    narrow: 'stacked',
    lang,
  });
}
