import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { lastValue } from '../../../platform/form-body.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { type PageForm, pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
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
export const postHandOver = (web: Web) => form(web, 'giao', readSigning, handOverManifest);

/** The giver gives it up. */
export const postVoiding = (web: Web) => form(web, 'huy', readVoiding, voidManifest);

/** The receiver signs; the buttons that only help to fill the form draw it again. */
export const postReceipt = (web: Web) => {
  const receive = form(web, 'nhan', readReceipt, receiveManifest);
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { _danhDau: tickAll, _them: more } = (request.body ?? {}) as Record<string, unknown>;
    if (tickAll === undefined && more === undefined) return receive(request, reply);
    const { manifest } = await theManifest(web, request);
    const typed = receiptFields(formFields(request));
    return draw(web, request, reply, null, readyReceipt(typed, manifest, { tickAll: !!tickAll, more: !!more }));
  };
};

/** Either side writes down how a discrepancy was settled. */
export const postSettling = (web: Web) =>
  form(web, 'giai-quyet', readSettling, (services, actor, input, request) => {
    const { discrepancy } = request.params as DiscrepancyParams;
    return settleDiscrepancy(services, actor, { ...input, discrepancy });
  });

const readReceipt = (request: FastifyRequest) => ({ parsed: readReceiptForm(receiptFields(formFields(request))) });

type Act<Input> = PageForm<Input & { readonly id: number }, Manifest>['act'];

/** A form of this page; a repeat is one of the same manifest and discrepancy. */
const form = <Input>(web: Web, done: (typeof DONE)[number], read: PageForm<Input, Manifest>['read'], act: Act<Input>) =>
  pageForm(web, {
    read,
    act: (services, actor, input, request) => act(services, actor, { ...input, id: idIn(request) }, request),
    next: (request) => `/can-bo/ban-giao/${idIn(request)}?xong=${done}`,
    again: (request, reply, problem) => draw(web, request, reply, problem),
    sameness: ({ url }) => url,
  });

const idIn = (request: FastifyRequest): number => (request.params as ManifestParams).id;

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
  const fields = formFields(request);
  return Object.fromEntries(Object.keys(fields).map((name) => [name, lastValue(fields, name)]));
}
