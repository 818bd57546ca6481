import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { stationOf } from '../../staff/index.ts';
import { acceptDossier } from '../actions/accept-dossier.ts';
import { completeStep } from '../actions/complete-step.ts';
import { fileDossier } from '../actions/file-dossier.ts';
import { takeIn } from '../actions/take-in.ts';
import { STATUSES, type Status } from '../domain/lifecycle.ts';
import { AcceptanceInput, type CompletionInput, FilingInput, ReferenceParams } from '../input.ts';
import { findDossiers } from '../queries/find-dossiers.ts';
import { readDossier } from '../queries/read-dossier.ts';
import { timeline } from '../queries/timeline.ts';
import { moved } from './moved.ts';
import { dossierViewJson, movedJson, summaryJson } from './serialise.ts';

/** Filing, and at the counter the check of the papers with it: then the dossier is accepted at once. */
export const FilingBody = Type.Object(
  {
    ...FilingInput.properties,
    // What came by post comes from a list that two people signed.
    channel: Type.Union([Type.Literal('counter'), Type.Literal('online')]),
    acceptance: Type.Optional(AcceptanceInput),
  },
  { additionalProperties: false },
);

export const StepParams = Type.Object({
  ...ReferenceParams.properties,
  step: Type.String({ minLength: 1, maxLength: 100 }),
});
export const SearchQuery = Type.Object({
  words: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(Type.Union(Object.keys(STATUSES).map((status) => Type.Literal(status as Status)))),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});

type Params = Static<typeof StepParams>;

export const createDossier = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { acceptance, ...filing } = request.body as Static<typeof FilingBody>;
    const actor = signedIn(request);
    const done =
      acceptance && filing.channel !== 'online'
        ? await takeIn(services, actor, { filing, acceptance })
        : await fileDossier(services, actor, filing);
    return moved(done, 201);
  });

export const postAcceptance = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { reference } = request.params as Params;
    const input = { ...(request.body as AcceptanceInput), reference, expectedVersion: expectedVersion(request) };
    return moved(await acceptDossier(services, signedIn(request), input), 201);
  });

export const postCompletion = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { reference, step: stepKey } = request.params as Params;
    const body = (request.body ?? {}) as CompletionInput;
    const input = { ...body, reference, stepKey, expectedVersion: expectedVersion(request) };
    return moved(await completeStep(services, signedIn(request), input), 200);
  });

export const getDossier = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const view = await read(web, request);
  return reply.header('etag', etag(view.dossier.version)).send(dossierViewJson(view));
};

export const getDocuments = (web: Web) => async (request: FastifyRequest) => ({
  items: dossierViewJson(await read(web, request)).documents,
});

export const getTimeline = (web: Web) => async (request: FastifyRequest) => {
  const { dossier } = await read(web, request);
  const events = await timeline(web.services.db, dossier);
  return {
    items: events.map(({ at, moved: due, ...event }) => ({ at: toRfc3339(at), ...event, moved: movedJson(due) })),
  };
};

export const searchDossiers = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { cursor, limit = 50, ...query } = request.query as Static<typeof SearchQuery>;
  const actor = signedIn(request);
  const station = await stationOf(db, actor.accountId, localDate(clock.now()));
  const found = await findDossiers(db, actor, station, {
    ...query,
    at: clock.now(),
    limit: limit + 1,
    ...(cursor && { after: Number(cursor) }),
  });
  const items = found.slice(0, limit);
  return { items: items.map(summaryJson), nextCursor: found.length > limit ? String(items.at(-1)?.id) : null };
};

/** The dossier of the address, for whoever may read it. */
export async function read(web: Web, request: FastifyRequest) {
  const { reference } = request.params as Params;
  const now = web.services.clock.now();
  return orRefuse(await readDossier(web.services.db, signedIn(request), { reference, now, purpose: 'api' }));
}
