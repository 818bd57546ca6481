import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok } from '../../../kernel/result.ts';
import { localDate, parseDay, toRfc3339 } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { recordVisit } from '../index.ts';
import type { VisitInput } from '../input.ts';
import { countVisits, type Visit, visitsOn } from '../store.ts';

export const VisitsQuery = Type.Object({
  day: Type.Optional(
    Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', problem: 'date-invalid' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});

/** `POST /api/v1/visits` */
export const createVisit = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const actor = request.actor as Actor & { accountId: number };
    const done = await recordVisit(services, actor, request.body as VisitInput);
    if (!done.ok) return fail(done.problem.code, done.problem);
    return ok({ status: 201, body: { id: done.value, ...(request.body as VisitInput) } });
  });

/** `GET /api/v1/visits`: the visits of a day, today's unless told, with their counts. */
export const listVisits = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { day: asked, limit = 50, cursor } = request.query as Static<typeof VisitsQuery>;
  const day = asked === undefined ? localDate(clock.now()) : parseDay(asked);
  if (!day) throw new Refusal({ code: 'invalid-input', errors: [{ pointer: '/day', code: 'date-invalid' }] });
  const found = await visitsOn(db, { day, limit: limit + 1, ...(cursor && { before: Number(cursor) }) });
  const items = found.slice(0, limit);
  return {
    day: day.toString(),
    counts: await countVisits(db, { from: day, to: day }),
    items: items.map(visitJson),
    nextCursor: found.length > limit ? String(items.at(-1)?.id) : null,
  };
};

const visitJson = ({ at, ...visit }: Visit) => ({ ...visit, at: toRfc3339(at) });
