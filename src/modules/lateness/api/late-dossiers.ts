import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { latestCause } from '../../notices/index.ts';
import { stationOf } from '../../staff/index.ts';
import { CURSOR, decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { whoseLateness } from '../domain/standing.ts';
import { LATE_FILTERS, lateDossiers } from '../queries/late-dossiers.ts';

export const LateDossiersQuery = Type.Object({
  filter: Type.Optional(Type.Union(LATE_FILTERS.map((filter) => Type.Literal(filter)))),
  agency: Type.Optional(Type.String({ pattern: '^[A-Z][A-Z0-9_-]{0,39}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  cursor: Type.Optional(Type.String({ pattern: CURSOR })),
});

/** `GET /api/v1/late-dossiers`: the due dates that passed, what has been late longest first. */
export const getLateDossiers = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { filter = 'open', agency, limit = 100, cursor } = request.query as Static<typeof LateDossiersQuery>;
  const actor = signedIn(request);
  const whose = whoseLateness(actor, await stationOf(db, actor.accountId, localDate(clock.now())));
  if (!whose) throw new Refusal({ code: 'not-permitted' });
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const found = await lateDossiers(db, { whose, filter, agencyKey: agency, limit: limit + 1, after });
  const items = found.slice(0, limit);
  const causes = await latestCause(
    db,
    items.map(({ dossierId }) => dossierId),
    'lateness',
  );
  const last = items.at(-1);
  const instant = (at: Temporal.Instant | null) => at && toRfc3339(at);
  return {
    items: items.map((one) => ({
      code: one.reference,
      status: one.status,
      procedure: one.procedureName,
      agency: one.agencyName,
      holder: one.holderName,
      step: one.stepName,
      legalDueAt: toRfc3339(one.legalDueAt),
      passedAt: toRfc3339(one.passedAt),
      finishedAt: instant(one.finishedAt),
      promisedDueAt: instant(one.promisedDueAt),
      cause: causes.get(one.dossierId)?.causeCode ?? null,
      apologised: one.apologised,
      noCause: one.noCause,
      missedPromise: one.missedPromise,
    })),
    nextCursor: found.length > limit && last ? encodeCursor(last.passedAt, last.violationId) : null,
  };
};
