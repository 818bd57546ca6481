import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../../kernel/time.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { CATALOGUE_STATES, type CatalogueState, catalogue } from '../../queries/catalogue.ts';
import { cataloguePage } from './catalogue.view.ts';

const text = Type.Optional(Type.String({ maxLength: 200 }));
export const CatalogueQuery = Type.Object({ q: text, 'co-quan': text, 'tinh-trang': text, sau: text });
type CatalogueQuery = Static<typeof CatalogueQuery>;

const PAGE = 50;

/** `/can-bo/thu-tuc`: the whole catalogue for those who draft and approve it, page by page. */
export const showCatalogue = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const query = request.query as CatalogueQuery;
  const words = query.q?.trim() ?? '';
  const state = CATALOGUE_STATES.find((known) => known === query['tinh-trang']);
  const agencyKey = query['co-quan'] || undefined;
  const found = await catalogue(db, {
    words,
    state,
    agencyKey,
    day: localDate(clock.now()),
    limit: PAGE + 1,
    after: query.sau,
  });
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1)?.code : undefined;
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    cataloguePage(shell, {
      rows,
      words,
      state,
      agencyKey,
      agencies: await listAgencies(db),
      nextHref: last ? hrefOf({ words, state, agencyKey, after: last }) : null,
      mayBegin: may(request.actor as Actor, 'draft-procedure') || may(request.actor as Actor, 'draft-own-procedure'),
      mayExchange: may(request.actor as Actor, 'draft-procedure') || may(request.actor as Actor, 'approve-procedure'),
    }),
  );
};

function hrefOf(wanted: {
  words: string;
  state: CatalogueState | undefined;
  agencyKey: string | undefined;
  after: string;
}): string {
  const query = new URLSearchParams({
    ...(wanted.words && { q: wanted.words }),
    ...(wanted.agencyKey && { 'co-quan': wanted.agencyKey }),
    ...(wanted.state && { 'tinh-trang': wanted.state }),
    sau: wanted.after,
  });
  return `/can-bo/thu-tuc?${query}`;
}
