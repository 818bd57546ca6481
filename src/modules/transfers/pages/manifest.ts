import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem, Result } from '../../../kernel/result.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { handOverManifest } from '../actions/hand-over-manifest.ts';
import { receiveManifest } from '../actions/receive-manifest.ts';
import { settleDiscrepancy } from '../actions/settle-discrepancy.ts';
import { voidManifest } from '../actions/void-manifest.ts';
import { type Manifest, manifestChain } from '../domain/manifest.ts';
import { sideOf } from '../domain/sides.ts';
import { type DiscrepancyParams, type ManifestParams, ResolutionInput, VoidInput } from '../input.ts';
import { discrepanciesOf, linesOf } from '../line-store.ts';
import { DONE, presentManifest } from './manifest.presenter.ts';
import { manifestPage } from './manifest.view.ts';
import { readReceiptForm, readyReceipt, receiptFields } from './receipt-form.ts';
import { theManifest } from './standing.ts';

export const ManifestQuery = Type.Object({ xong: Type.Optional(Type.Enum([...DONE])) });

/** `/can-bo/ban-giao/{id}`: its lines, its signatures, what did not agree, and what this person may do with it. */
export const showManifest = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

const version = Type.Integer({ minimum: 0, maximum: 1e9 });
const readSigning = formReader(Type.Object({ expectedVersion: version }, { additionalProperties: false }));
const readVoiding = formReader(
  Type.Object({ expectedVersion: version, ...VoidInput.properties }, { additionalProperties: false }),
);
const readSettling = formReader(
  Type.Object({ expectedVersion: version, ...ResolutionInput.properties }, { additionalProperties: false }),
);

/** The giver signs. */
export const postHandOver = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readSigning(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  return once(web, request, reply, 'giao', (services, actor, id) =>
    handOverManifest(services, actor, { ...parsed.value, id }),
  );
};

/** The giver gives it up. */
export const postVoiding = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readVoiding(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  return once(web, request, reply, 'huy', (services, actor, id) =>
    voidManifest(services, actor, { ...parsed.value, id }),
  );
};

/** The receiver signs; the buttons that only help to fill the form draw it again. */
export const postReceipt = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { _danhDau: tickAll, _them: more } = (request.body ?? {}) as Record<string, unknown>;
  const { manifest } = await theManifest(web, request);
  const form = receiptFields(formFields(request));
  if (tickAll !== undefined || more !== undefined)
    return draw(web, request, reply, null, readyReceipt(form, manifest, { tickAll: !!tickAll, more: !!more }));
  const read = readReceiptForm(form);
  if (!read.ok) return draw(web, request, reply, read.problem);
  return once(web, request, reply, 'nhan', (services, actor, id) =>
    receiveManifest(services, actor, { ...read.value, id }),
  );
};

/** Either side writes down how a discrepancy was settled. */
export const postSettling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { discrepancy } = request.params as DiscrepancyParams;
  const { parsed } = readSettling(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  return once(web, request, reply, 'giai-quyet', (services, actor, id) =>
    settleDiscrepancy(services, actor, { ...parsed.value, id, discrepancy }),
  );
};

async function once(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  done: (typeof DONE)[number],
  work: (services: Services, actor: Actor, id: number) => Promise<Result<Manifest>>,
) {
  const { id } = request.params as ManifestParams;
  const said = await submitFormOnce(
    web.services,
    request,
    async (services) => {
      const worked = await work(services, request.actor as Actor, id);
      return worked.ok ? { ok: true, value: `/can-bo/ban-giao/${id}?xong=${done}` } : worked;
    },
    request.url,
  );
  return said.ok ? seeOther(reply, said.value.path) : draw(web, request, reply, said.problem);
}

/** The page as it stands, with what was wrong and every value kept. */
async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem | null,
  form = request.method === 'POST' ? receiptFields(formFields(request)) : null,
) {
  const { db } = web.services;
  const { manifest, actor, station, now } = await theManifest(web, request);
  const { xong } = (request.method === 'GET' ? request.query : {}) as Static<typeof ManifestQuery>;
  const lines = await linesOf(db, manifest.id);
  const reading = { at: now, accountId: actor.accountId, subject: manifestChain(manifest.id), address: null };
  await recordReading(db, { ...reading, purpose: 'hand-over' });
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { discrepancy } = request.params as Partial<DiscrepancyParams>;
  const view = presentManifest(
    {
      manifest,
      lines,
      discrepancies: await discrepanciesOf(db, manifest.id),
      side: sideOf(actor, station, manifest),
      accountId: actor.accountId,
      done: xong ?? null,
      form,
      told,
      problem,
      settling: discrepancy ?? null,
      fields: typedFields(request),
    },
    shell.lang,
  );
  return sendPage(reply, manifestPage(shell, view, newFormKey));
}

/** Each field of the form that was sent, as it was typed. */
function typedFields(request: FastifyRequest): Readonly<Record<string, string>> {
  if (request.method !== 'POST') return {};
  const fields = Object.entries(formFields(request));
  return Object.fromEntries(fields.map(([name, value]) => [name, [value].flat().at(-1) ?? '']));
}
