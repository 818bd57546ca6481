import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { etag, expectedVersion, orRefuse } from '../../../web/server/api.ts';
import { type Answer, answerOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { closeBatch } from '../actions/close-batch.ts';
import { handOverManifest } from '../actions/hand-over-manifest.ts';
import { receiveManifest } from '../actions/receive-manifest.ts';
import { settleDiscrepancy } from '../actions/settle-discrepancy.ts';
import type { OnManifest } from '../actions/standing.ts';
import { voidManifest } from '../actions/void-manifest.ts';
import { type Manifest, manifestChain } from '../domain/manifest.ts';
import { agenciesSeen, agenciesServed, agencyOf } from '../domain/sides.ts';
import type {
  ClosingInput,
  DiscrepancyParams,
  ManifestParams,
  ManifestsQuery,
  ReceiptInput,
  ResolutionInput,
  VoidInput,
} from '../input.ts';
import { discrepanciesOf, linesOf } from '../line-store.ts';
import { listManifests } from '../manifest-store.ts';
import { officialOf, theManifest } from '../pages/standing.ts';
import { openBatches } from '../queries/waiting.ts';
import { batchJson, discrepancyJson, lineJson, manifestJson } from './serialise.ts';

/** `GET /api/v1/hand-over-manifests`: those this person needs to know, newest first. */
export const getManifests = (web: Web) => async (request: FastifyRequest) => {
  const { db } = web.services;
  const { direction, status, agency, limit = 50, cursor } = request.query as Static<typeof ManifestsQuery>;
  const { actor, station } = await officialOf(web, request);
  const seen = agenciesSeen(actor, station);
  const asked = agency === undefined ? undefined : (await listAgencies(db)).find(({ key }) => key === agency);
  if (agency !== undefined && !asked) return orRefuse(fail('manifest-agency-unknown'));
  const agencyIds = asked ? (seen === 'all' || seen.includes(asked.id) ? [asked.id] : []) : seen;
  const found = await listManifests(db, {
    direction,
    statuses: status && [status],
    agencyIds: agencyIds === 'all' ? undefined : agencyIds,
    limit: limit + 1,
    before: cursor === undefined ? undefined : Number(cursor),
  });
  const items = found.slice(0, limit);
  return { items: items.map(manifestJson), nextCursor: found.length > limit ? String(items.at(-1)?.id) : null };
};

/** `GET /api/v1/hand-over-batches`: the open batches, what each would take along. */
export const getBatches = (web: Web) => async (request: FastifyRequest) => {
  const { actor, station, now } = await officialOf(web, request);
  const seen = agenciesSeen(actor, station);
  const whose =
    seen === 'all'
      ? { toAgencies: seen, fromAgencies: seen }
      : { toAgencies: agenciesServed(actor, station), fromAgencies: agencyOf(actor, station) };
  const found = await openBatches(web.services.db, { ...whose, now, passed: null });
  return { items: found.map(batchJson) };
};

/** `GET /api/v1/hand-over-manifests/{id}`: with its lines and what did not agree. */
export const getManifest = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db } = web.services;
  const { manifest, actor, now } = await theManifest(web, request);
  const reading = { at: now, accountId: actor.accountId, subject: manifestChain(manifest.id), address: null };
  await recordReading(db, { ...reading, purpose: 'hand-over' });
  reply.header('etag', etag(manifest.version));
  return {
    ...manifestJson(manifest),
    lines: (await linesOf(db, manifest.id)).map(lineJson),
    discrepancies: (await discrepanciesOf(db, manifest.id)).map(discrepancyJson),
  };
};

/** `POST /api/v1/hand-over-manifests`: closes the open batch of an agency. */
export const createManifest = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) =>
    answer(201, await closeBatch(services, request.actor as Actor, request.body as ClosingInput)),
  );

/** `POST …/{id}/hand-over`: the giver signs. */
export const createHandOver = (web: Web) =>
  signing(web, (services, actor, on) => handOverManifest(services, actor, on));

/** `POST …/{id}/receipt`: the receiver signs. */
export const createReceipt = (web: Web) =>
  signing(web, (services, actor, on, request) =>
    receiveManifest(services, actor, { ...(request.body as ReceiptInput), ...on }),
  );

/** `POST …/{id}/voiding`: the giver gives it up. */
export const createVoiding = (web: Web) =>
  signing(web, (services, actor, on, request) =>
    voidManifest(services, actor, { ...(request.body as Static<typeof VoidInput>), ...on }),
  );

/** `POST …/{id}/discrepancies/{discrepancy}/resolution` */
export const createResolution = (web: Web) =>
  signing(web, (services, actor, on, request) => {
    const { discrepancy } = request.params as DiscrepancyParams;
    return settleDiscrepancy(services, actor, { ...(request.body as ResolutionInput), ...on, discrepancy });
  });

type Work = (services: Services, actor: Actor, on: OnManifest, request: FastifyRequest) => Promise<Result<Manifest>>;

const signing = (web: Web, work: Work) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as ManifestParams;
    const on = { id, expectedVersion: expectedVersion(request) };
    return answer(200, await work(services, request.actor as Actor, on, request));
  });

function answer(status: number, done: Result<Manifest>): Result<Answer> {
  if (!done.ok) return done;
  const { id, version } = done.value;
  const headers = { location: `/api/v1/hand-over-manifests/${id}`, etag: etag(version) };
  return ok({ status, headers, body: manifestJson(done.value) });
}
