import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { agenciesSeen } from '../domain/sides.ts';
import { CURSOR, decodeCursor, encodeCursor } from '../pages/cursor.ts';
import { askedPeriod, instants } from '../pages/late.ts';
import { officialOf } from '../pages/standing.ts';
import { lateFigures, lateTransfers } from '../queries/late.ts';
import { lateJson } from './serialise.ts';

const day = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' }));

export const LateTransfersQuery = Type.Object({
  from: day,
  to: day,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  cursor: Type.Optional(Type.String({ pattern: CURSOR })),
});

/** `GET /api/v1/late-transfers`: the indicator by agency, and the late dossiers of a period by their deadline. */
export const getLateTransfers = (web: Web) => async (request: FastifyRequest) => {
  const { db } = web.services;
  const { from, to, limit = 100, cursor } = request.query as Static<typeof LateTransfersQuery>;
  const { actor, station, now } = await officialOf(web, request);
  const asked = askedPeriod({ ...(from && { tu: from }), ...(to && { den: to }) }, localDate(now));
  if (!asked.ok) return orRefuse(fail('invalid-input', { errors: [{ pointer: '/from', code: 'date-invalid' }] }));
  const whose = agenciesSeen(actor, station);
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const found = await lateTransfers(db, {
    ...instants(asked),
    whose,
    limit: limit + 1,
    after: after && { dueAt: after.at, id: after.id },
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const figures = await lateFigures(db, { ...instants(asked), whose });
  return {
    from: asked.from.toString(),
    to: asked.to.toString(),
    agencies: figures.map(({ agencyName, due, papers, late, open }) => ({
      agency: agencyName,
      due,
      papers,
      late,
      open,
    })),
    items: items.map(lateJson),
    nextCursor: found.length > limit && last ? encodeCursor(last.dueAt, last.dossierId) : null,
  };
};
