import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import { button, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { listed } from '../../../web/i18n.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import type { Thread } from '../domain/thread.ts';
import { words } from '../messages/index.ts';
import { threadsFor } from '../queries/read-thread.ts';
import { dayOf, PLACES, paged, threadHref, urgingSections } from './tools.ts';
import type { UrgingsPageQuery } from './urgings.ts';

const PAGE_SIZE = 25;

/** `/can-bo/trao-doi`: the exchanges somebody takes part in (QC Đ8.5, QC Đ2.4). */
export const showThreads = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sau: before } = request.query as Static<typeof UrgingsPageQuery>;
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const found = await threadsFor(db, actor, clock.now(), { limit: PAGE_SIZE + 1, before });
  const { rows, next } = paged(found, PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const texts = words(lang).threads;
  const opens = may(actor, 'urge-agency') || may(actor, 'answer-urging');
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`${urgingSections(shell, actor, 'threads')}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${opens && button({ text: texts.new, href: `${PLACES.threads}/moi`, classes: 'govuk-button--secondary' })}
${rows.length === 0 ? insetText({ text: texts.none }) : threadsTable(shell, rows)}
${
  (before !== undefined || next !== undefined) &&
  pagination({
    previous: before === undefined ? undefined : { href: PLACES.threads, text: texts.first },
    next: next === undefined ? undefined : { href: `${PLACES.threads}?sau=${next}`, text: texts.more },
    lang,
  })
}`,
    }),
  );
};

function threadsTable({ lang }: PageShell, rows: readonly Thread[]): Html {
  const { columns, kinds, states, title } = words(lang).threads;
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.subject, columns.kind, columns.parties, columns.about, columns.opened, columns.state],
    rows: rows.map((one) => [
      html`<a class="govuk-link" href="${threadHref(one.id)}">${vietnamese(lang, one.subject)}</a>`,
      kinds[one.kind],
      vietnamese(
        lang,
        listed(
          one.parties.map(({ name }) => name),
          'vi',
        ),
      ),
      html`<span class="mc-code">${one.dossier?.reference ?? one.procedureCode ?? '–'}</span>`,
      dayOf(one.openedAt),
      tag(one.closed ? { text: states.closed, colour: 'grey' } : { text: states.open, colour: 'blue' }),
    ]),
    narrow: 'stacked',
    lang,
  });
}
