import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay, toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { type Answer, answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { referenceOf } from '../../dossiers/index.ts';
import { stationOf } from '../../staff/index.ts';
import { dispatchResults, takeBackFromPost } from '../actions/dispatch-results.ts';
import { decideLostReceipt, reportLostReceipt } from '../actions/lost-receipt.ts';
import { standingOf } from '../domain/standing.ts';
import type { CameBackInput, DispatchInput, LostReceiptDecision, LostReceiptInput } from '../input.ts';
import { findResults } from '../queries/find-results.ts';
import { readResult } from '../queries/read-result.ts';

const day = Type.Optional(Type.String({ format: 'date' }));
export const ResultsQuery = Type.Object({
  search: Type.Optional(Type.String({ maxLength: 100 })),
  procedure: Type.Optional(Type.String({ maxLength: 40 })),
  agency: Type.Optional(Type.String({ maxLength: 20 })),
  from: day,
  to: day,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
export const ResultParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

/** `GET /api/v1/results`: the registry, newest first. */
export const getResults = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const query = request.query as Static<typeof ResultsQuery>;
  const actor = signedIn(request);
  const now = clock.now();
  const today = localDate(now);
  const limit = query.limit ?? 50;
  const agency = query.agency && (await listAgencies(db)).find(({ key }) => key === query.agency);
  if (query.agency && !agency) return { items: [], nextCursor: null };
  const found = await findResults(db, actor, await stationOf(db, actor.accountId, today), {
    words: query.search,
    procedureCode: query.procedure,
    agencyId: agency ? agency.id : undefined,
    from: (query.from && parseDay(query.from)) || undefined,
    to: (query.to && parseDay(query.to)) || undefined,
    at: now,
    limit: limit + 1,
    after: query.cursor === undefined ? undefined : Number(query.cursor),
  });
  const items = found.slice(0, limit);
  return {
    items: items.map(({ ending, registeredAt, agencyId: _, ...line }) => ({
      ...line,
      registeredAt: toRfc3339(registeredAt),
      standing: standingOf(line, ending ? { kind: ending } : null, today),
    })),
    nextCursor: found.length > limit ? String(items.at(-1)?.id) : null,
  };
};

/** `GET /api/v1/results/{id}`: with what its signatures proved and what became of it. */
export const getResult = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { id } = request.params as Static<typeof ResultParams>;
  const record = orRefuse(await readResult(db, signedIn(request), { id, now: clock.now() }));
  const { result, dossier, procedure, ending, signatures, delivery, standing, others } = record;
  const { uploadId, registeredBy: _, agencyId, endedAt: __, dossierId: ___, registeredAt, ...said } = result;
  return {
    ...said,
    dossierCode: referenceOf(dossier),
    procedure: { code: procedure.code, name: procedure.content.name },
    agency: (await listAgencies(db)).find((one) => one.id === agencyId)?.key ?? null,
    registeredAt: toRfc3339(registeredAt),
    hasFile: uploadId !== null,
    standing,
    signatures: signatures && { source: signatures.source, fault: signatures.fault, report: signatures.report },
    ending: ending && {
      kind: ending.kind,
      ground: ending.ground,
      legalBasis: ending.legalBasis,
      decisionNumber: ending.decisionNumber,
      endedAt: toRfc3339(ending.endedAt),
      replacedBy: ending.replacedBy,
    },
    deliveredAt: delivery && toRfc3339(delivery.deliveredAt),
    others: others.map((other) => other.id),
  };
};

const reference = ({ params }: FastifyRequest) => (params as { reference: string }).reference;

const created = (done: Result<unknown>, body: object): Result<Answer> =>
  done.ok ? ok({ status: 201, headers: {}, body }) : fail(done.problem.code, done.problem);

/** `POST /api/v1/dossiers/{ref}/lost-receipt`: reported at the return desk. */
export const postLostReceipt = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { ...(request.body as LostReceiptInput), reference: reference(request) };
    return created(await reportLostReceipt(services, signedIn(request), input), { decision: null });
  });

/** `POST /api/v1/dossiers/{ref}/lost-receipt/decision`: by the director or a deputy. */
export const postLostReceiptDecision = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { ...(request.body as LostReceiptDecision), reference: reference(request) };
    return created(await decideLostReceipt(services, signedIn(request), input), { decision: input.decision });
  });

/** `POST /api/v1/result-dispatches`: results handed to the post. */
export const postDispatch = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await dispatchResults(services, signedIn(request), request.body as DispatchInput);
    return created(done, done.ok ? done.value : {});
  });

/** `POST /api/v1/dossiers/{ref}/dispatch/return`: nobody took it; it lies at the center again. */
export const postCameBack = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { ...(request.body as CameBackInput), reference: reference(request) };
    return created(await takeBackFromPost(services, signedIn(request), input), { dossier: input.reference });
  });
