import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { closed } from '../../../platform/data-schema.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { recordReading } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { dispatchResults, takeBackFromPost } from '../actions/dispatch-results.ts';
import { dispatchById, dispatchLines, latestDispatches, waitingForPost } from '../dispatches-store.ts';
import { CameBackInput, DispatchInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { dispatchesPage, dispatchPage } from './dispatches.view.ts';
import { formView, NOTHING_TYPED, type Typed } from './form-tools.ts';

const SHOWN = 100;
const { results: _, ...receiver } = DispatchInput.properties;
/** One line for each result that waits; those without a number stay. */
const DispatchForm = closed({
  ...receiver,
  items: Type.Array(
    closed({
      reference: Type.String({ minLength: 1, maxLength: 80 }),
      trackingNumber: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{8,20}$' })),
    }),
    { maxItems: SHOWN },
  ),
});
type DispatchForm = Static<typeof DispatchForm>;
export const DispatchParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

/** `/can-bo/ket-qua-buu-chinh`: results to hand to the post, and the lists so far (N3.4). */
export const showDispatches = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  drawAll(web, request, reply, NOTHING_TYPED);

export const postDispatches = (web: Web) =>
  pageForm<DispatchForm, { readonly id: number }>(web, {
    read: formReader(DispatchForm),
    act: async (services, actor, { items, ...input }) => {
      const results = items.flatMap(({ reference, trackingNumber }) =>
        trackingNumber ? [{ reference, trackingNumber }] : [],
      );
      if (results.length === 0)
        return fail('invalid-input', { errors: [{ pointer: '/items/0/trackingNumber', code: 'nothing-dispatched' }] });
      const places = results.map(({ reference }) => items.findIndex((item) => item.reference === reference));
      return onPage(await dispatchResults(services, actor, { ...input, results }), places);
    },
    next: (__, { id }) => `/can-bo/ket-qua-buu-chinh/${id}`,
    again: (request, reply, problem) => drawAll(web, request, reply, { fields: formFields(request), problem }),
  });

/** `/can-bo/ket-qua-buu-chinh/{id}`: the list to be printed and signed, and what came of each item. */
export const showDispatch = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  drawOne(web, request, reply, NOTHING_TYPED);

export const postReturned = (web: Web) =>
  pageForm<CameBackInput, unknown>(web, {
    read: formReader(CameBackInput),
    act: (services, actor, input, request) =>
      takeBackFromPost(services, actor, { ...input, reference: (request.params as { reference: string }).reference }),
    next: (request) => `/can-bo/ket-qua-buu-chinh/${(request.params as { id: number }).id}`,
    again: (request, reply, problem) => drawOne(web, request, reply, { fields: formFields(request), problem }),
  });

async function drawAll(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const { db, clock } = web.services;
  const station = await stationOf(db, signedIn(request).accountId, localDate(clock.now()));
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    dispatchesPage(shell, {
      form: formView(web, reply, shell, typed, words(shell.lang).posted.fields),
      waiting: await waitingForPost(db, [...(station?.counterAgencyIds ?? [])], SHOWN),
      lists: await latestDispatches(db, SHOWN),
    }),
  );
}

async function drawOne(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const now = clock.now();
  const { id, reference = null } = request.params as { id: number; reference?: string };
  const dispatch = await dispatchById(db, id);
  if (!dispatch) throw new Refusal({ code: 'not-found' });
  const shell = await web.shellOf(request, reply);
  const form = formView(web, reply, shell, typed, {});
  const station = await stationOf(db, actor.accountId, localDate(now));
  const mine = actor.roles.includes('postal') ? 'every' : [...(station?.counterAgencyIds ?? [])];
  await recordReading(db, {
    at: now,
    accountId: actor.accountId,
    subject: 'results',
    purpose: `dispatch: ${id}`,
    address: null,
  });
  return sendPage(
    reply,
    dispatchPage(shell, { dispatch, lines: await dispatchLines(db, id, mine), form, meant: reference }),
  );
}

/** The verb counts the results it was given; the page has a line for each that waits. */
function onPage<T>(done: Result<T>, places: readonly number[]): Result<T> {
  if (done.ok) return ok(done.value);
  const errors = done.problem.errors?.map(({ pointer, ...error }) => ({
    ...error,
    pointer: pointer.replace(
      /^\/results\/(\d+)\/\w+$/,
      (__, index: string) => `/items/${places[Number(index)]}/trackingNumber`,
    ),
  }));
  const problem: Problem = { ...done.problem, ...(errors && { errors }) };
  return { ok: false, problem };
}
