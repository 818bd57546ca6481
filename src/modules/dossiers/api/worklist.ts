import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import type { Web } from '../../../web/web.ts';
import { stationOf } from '../../staff/index.ts';
import { decodeWorkCursor, encodeWorkCursor, WORK_CURSOR } from '../domain/work-cursor.ts';
import { worklist } from '../queries/worklist.ts';
import { workItemJson } from './serialise.ts';

export const WorklistQuery = Type.Object({
  kind: Type.Optional(
    Type.Union([
      Type.Literal('check'),
      Type.Literal('reply'),
      Type.Literal('sign'),
      Type.Literal('step'),
      Type.Literal('deliver'),
    ]),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: WORK_CURSOR })),
});

/** What the signed-in official must do, most urgent first. */
export const getWorklist = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { actor } = request;
  const { kind, limit = 50, cursor } = request.query as Static<typeof WorklistQuery>;
  const station = actor && (await stationOf(db, actor.accountId, localDate(clock.now())));
  if (!actor || !station) return { items: [], nextCursor: null };
  const after = cursor ? decodeWorkCursor(cursor) : undefined;
  const found = await worklist(db, actor, station, {
    ...(kind && { kind }),
    ...(after && { after }),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(workItemJson), nextCursor: found.length > limit && last ? encodeWorkCursor(last) : null };
};
