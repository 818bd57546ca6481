import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { CURSOR, decodeCursor } from '../domain/cursor.ts';
import { whoseLateness } from '../domain/standing.ts';
import { brokenPromises, LATE_FILTERS, lateDossiers, withoutCause } from '../queries/late-dossiers.ts';
import { aboutLate } from './about-late.ts';
import { presentLate } from './late.presenter.ts';
import { latePage } from './late.view.ts';

export const LATE_PAGE_SIZE = 25;

export const LateQuery = Type.Object({
  loc: Type.Optional(Type.Union(LATE_FILTERS.map((filter) => Type.Literal(filter)))),
  'co-quan': Type.Optional(Type.Union([Type.Literal(''), Type.String({ pattern: '^[A-Z][A-Z0-9_-]{0,39}$' })])),
  sau: Type.Optional(Type.String({ pattern: CURSOR })),
});

/** `/can-bo/cham-han`: every due date that passed; what has no cause, and whose promise was broken, on top. */
export const showLate = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { loc: filter = 'open', 'co-quan': agencyKey, sau } = request.query as Static<typeof LateQuery>;
  const actor = signedIn(request);
  const now = clock.now();
  const whose = whoseLateness(actor, await stationOf(db, actor.accountId, localDate(now)));
  if (!whose) throw new Refusal({ code: 'not-permitted' });
  const cursor = sau === undefined ? undefined : decodeCursor(sau);
  const found = await lateDossiers(db, {
    whose,
    filter,
    agencyKey: agencyKey || undefined,
    limit: LATE_PAGE_SIZE + 1,
    after: cursor,
  });
  const items = found.slice(0, LATE_PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const view = presentLate(
    {
      items,
      about: await aboutLate(web.services, items, now),
      uncaused: await withoutCause(db, whose),
      broken: await brokenPromises(db, whose),
      agencies: whose === 'all' ? await listAgencies(db) : [],
      filter,
      agencyKey: agencyKey || null,
      paged: cursor !== undefined,
      hasMore: found.length > LATE_PAGE_SIZE,
      mayUrge: may(actor, 'urge-agency'),
    },
    shell.lang,
  );
  return sendPage(reply, latePage(shell, view));
};
