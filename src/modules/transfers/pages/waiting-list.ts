import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatInstant } from '../../../kernel/time.ts';
import { html } from '../../../platform/html.ts';
import { insetText, pagination, table } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { type Between, DIRECTIONS } from '../domain/manifest.ts';
import { mayReadManifest } from '../domain/sides.ts';
import { words } from '../messages/index.ts';
import { waitingItems } from '../queries/waiting.ts';
import { CURSOR, decodeCursor, encodeCursor } from './cursor.ts';
import { officialOf } from './standing.ts';
import { handOverTabs, PLACES, whatGoes } from './tabs.ts';

const PAGE_SIZE = 50;

export const WaitingQuery = Type.Object({
  'co-quan': Type.String({ minLength: 1, maxLength: 30 }),
  chieu: Type.Enum([...DIRECTIONS]),
  sau: Type.Optional(Type.String({ pattern: CURSOR })),
});

/** `/can-bo/ban-giao/dang-cho`: what is in the open batch of an agency. */
export const showWaiting = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = request.query as Static<typeof WaitingQuery>;
  const { actor, station } = await officialOf(web, request);
  const agency = (await listAgencies(web.services.db)).find(({ key }) => key === query['co-quan']);
  const between: Between | null = agency ? { direction: query.chieu, agencyId: agency.id } : null;
  if (!agency || !between || !mayReadManifest(actor, station, between))
    throw new Refusal({ code: 'manifest-not-found' });
  const cursor = query.sau === undefined ? undefined : decodeCursor(query.sau);
  const found = await waitingItems(web.services.db, between, {
    limit: PAGE_SIZE + 1,
    after: cursor && { since: cursor.at, id: cursor.id },
  });
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const { waitingList: texts, list } = words(lang);
  const title = texts.title({
    what: whatGoes({ direction: query.chieu, agencyName: agency.name, agencyNameEn: agency.nameEn }, lang),
  });
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const here = `${PLACES.give}/dang-cho?co-quan=${encodeURIComponent(agency.key)}&chieu=${query.chieu}`;
  const next = last && found.length > PAGE_SIZE ? `${here}&sau=${encodeCursor(last.since, last.dossierId)}` : null;
  return sendPage(
    reply,
    page(shell, {
      title,
      mainClass: 'mc-dense',
      body: html`<h1 class="govuk-heading-l">${title}</h1>
${handOverTabs(lang, 'give')}
${
  shown.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: title,
        captionClasses: 'govuk-visually-hidden',
        head: [
          texts.columns.code,
          texts.columns.procedure,
          texts.columns.owner,
          texts.columns.since,
          ...(query.chieu === 'dossiers' ? [texts.columns.due] : []),
        ],
        rows: shown.map((one) => [
          html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(one.code)}">${one.code}</a>`,
          one.procedureName,
          one.ownerName,
          formatInstant(one.since, lang),
          ...(query.chieu === 'dossiers' ? [one.dueAt ? formatInstant(one.dueAt, lang) : ''] : []),
        ]),
        narrow: 'stacked',
        lang,
      })
}
${
  (next || cursor) &&
  pagination({
    previous: cursor ? { href: here, text: list.first } : undefined,
    next: next ? { href: next, text: list.more } : undefined,
    lang,
  })
}`,
    }),
  );
};
