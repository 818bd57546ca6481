import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { readPeriod } from '../../../kernel/period.ts';
import { ok } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { importBypassed } from '../actions/import-bypassed.ts';
import { type BypassedDossier, countBypassed, listBypassed } from '../bypass-store.ts';
import type { BypassedInput, BypassedQuery } from '../input.ts';

/** `POST /api/v1/bypassed-dossiers`: a list from an agency's system; answers what became of its rows. */
export const createBypassed = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await importBypassed(services, request.actor as Actor, request.body as BypassedInput);
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

/** `GET /api/v1/bypassed-dossiers`: those of a period, the present month unless told, with counts by agency. */
export const getBypassed = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { agency, limit = 100, cursor, ...days } = request.query as Static<typeof BypassedQuery>;
  const period = orRefuse(readPeriod(days, localDate(clock.now())));
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await listBypassed(db, { ...period, agency, limit: limit + 1, before });
  const items = found.slice(0, limit);
  return {
    from: period.from.toString(),
    to: period.to.toString(),
    counts: await countBypassed(db, { ...period, agency }),
    items: items.map(bypassedJson),
    nextCursor: found.length > limit ? String(items.at(-1)?.id) : null,
  };
};

const bypassedJson = ({ receivedAt, importedAt, ...one }: BypassedDossier) => ({
  ...one,
  receivedAt: toRfc3339(receivedAt),
  importedAt: toRfc3339(importedAt),
});
