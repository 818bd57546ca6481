import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static, type TSchema } from 'typebox';
import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type FormFaults, formFaults } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { readDossier, referenceOf } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { handOverOriginals } from '../actions/hand-over-originals.ts';
import { reportDiscrepancy } from '../actions/report-discrepancy.ts';
import { resolveDiscrepancy } from '../actions/resolve-discrepancy.ts';
import { returnOriginals } from '../actions/return-originals.ts';
import { discrepanciesOf } from '../discrepancies-store.ts';
import { idsOf, MAX_PIECES } from '../domain/piece-ranges.ts';
import { DiscrepancyInput, HandOverInput, ResolutionInput, ReturnInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { custodyOf, movesOf } from '../queries/custody-of.ts';
import { custodyPresenter } from './custody.presenter.ts';
import { custodyPage } from './custody.view.ts';
import type { FormName, Typed } from './custody-tools.ts';

export const CustodyQuery = Type.Object({
  xong: Type.Optional(
    Type.Union([Type.Literal('tra-lai'), Type.Literal('chuyen'), Type.Literal('sai-lech'), Type.Literal('giai-quyet')]),
  ),
  giay: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e12 })),
});
type Params = { readonly reference: string; readonly id?: number };

/** `/can-bo/ho-so/{ref}/ban-goc`: who holds which piece of paper, and how it came there. */
export const showCustody = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { done: (request.query as Static<typeof CustodyQuery>).xong ?? null, typed: null });

export const postReturn = (web: Web) =>
  form(
    web,
    'tra-lai',
    Type.Object({ ...ReturnInput.properties, items: boxes }),
    (services, actor, { reference }, input) =>
      withPieces(input, (items) => returnOriginals(services, actor, { ...input, items, reference })),
  );

export const postHandOver = (web: Web) =>
  form(
    web,
    'chuyen',
    Type.Object({ ...HandOverInput.properties, items: boxes }),
    (services, actor, { reference }, input) =>
      withPieces(input, (items) => handOverOriginals(services, actor, { ...input, items, dossier: reference })),
  );

export const postDiscrepancy = (web: Web) =>
  form(web, 'sai-lech', DiscrepancyInput, (services, actor, { reference }, input) =>
    reportDiscrepancy(services, actor, { ...input, reference }),
  );

export const postResolution = (web: Web) =>
  form(web, 'giai-quyet', ResolutionInput, (services, actor, { reference, id = 0 }, input) =>
    resolveDiscrepancy(services, actor, { ...input, reference, id }),
  );

/** Chosen boxes; one may stand for many pieces. */
const boxes = Type.Array(Type.String({ minLength: 1, maxLength: 20_000 }), {
  minItems: 1,
  maxItems: MAX_PIECES,
  problem: 'no-papers-chosen',
  missing: 'no-papers-chosen',
});

async function withPieces<T>(
  input: { readonly items: readonly string[] },
  act: (items: number[]) => Promise<Result<T>>,
) {
  const items = idsOf(input.items);
  return items
    ? act(items)
    : fail('paper-not-in-custody', { errors: [{ pointer: '/items', code: 'paper-not-in-custody' }] });
}

/** A form of this page: where it is sent, what it takes, and the verb that does it. */
const form = <S extends TSchema>(
  web: Web,
  name: FormName,
  schema: S,
  act: (services: Services, actor: Actor, params: Params, input: Static<S>) => Promise<Result<unknown>>,
) =>
  pageForm<Static<S>, unknown>(web, {
    read: formReader(schema),
    act: (services, actor, input, request) => act(services, actor, request.params as Params, input),
    next: (request) => `/can-bo/ho-so/${encodeURIComponent((request.params as Params).reference)}/ban-goc?xong=${name}`,
    again: (request, reply, problem) => draw(web, request, reply, { done: null, typed: { name, problem } }),
  });

type Drawn = { readonly done: FormName | null; readonly typed: { name: FormName; problem: Problem } | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { done, typed }: Drawn) {
  const { db, clock } = web.services;
  const { reference, id } = request.params as Params;
  const actor = request.actor as Actor & { accountId: number };
  const now = clock.now();
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'custody' }));
  const shell = await web.shellOf(request, reply);
  const facts = {
    view,
    standing: { actor, station: await stationOf(db, actor.accountId, localDate(now)) },
    items: await custodyOf(db, view.dossier.id),
    singly: singlyOf(request),
    moves: await movesOf(db, view.dossier.id),
    discrepancies: await discrepanciesOf(db, view.dossier.id),
    agencies: await listAgencies(db),
  };
  const told = typed && web.book.tell(typed.problem, shell.lang);
  if (told) reply.code(told.status);
  const values = typed ? formFields(request) : {};
  const [kept = null] = await ownUploads(db, actor.accountId, [values.signature ?? []].flat().filter(Boolean));
  const faults =
    told &&
    within(
      typed.name,
      formFaults(told, (name) => labelOf(typed.name, name, shell.lang)),
      id,
    );
  return sendPage(
    reply,
    custodyPage(shell, {
      ...custodyPresenter(facts, shell.lang),
      reference: referenceOf(view.dossier),
      done,
      singly: facts.singly,
      typed: typed && faults && ({ form: typed.name, values, faults } satisfies Typed),
      kept,
      key: newFormKey(),
    }),
  );
}

/** The paper whose pieces are to be chosen one by one; a form sent from that page keeps it. */
const singlyOf = ({ query }: FastifyRequest): number | null => Number((query as { giay?: unknown }).giay) || null;

/** The links of the error summary lead into the form that was sent. */
const within = (form: FormName, faults: FormFaults, id: number | undefined): FormFaults => ({
  ...faults,
  summary: faults.summary.map((item) =>
    item.href
      ? { ...item, href: `#${form}-${item.href.slice(1)}${form === 'giai-quyet' && id ? `-${id}` : ''}` }
      : item,
  ),
});

function labelOf(form: FormName, name: string, lang: 'vi' | 'en'): string | undefined {
  const { giveBack, handOver, report, resolve } = words(lang);
  const labels = { 'tra-lai': giveBack, chuyen: handOver, 'sai-lech': report, 'giai-quyet': resolve }[form];
  const label = (labels as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof label === 'string' ? label : undefined;
}
