import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { history, recordReading } from '../../ledger/index.ts';
import { approveRecalculation, declineRecalculation } from '../actions/decide-recalculation.ts';
import { markPhoned } from '../actions/mark-phoned.ts';
import { OPENERS, type Recalculation, recalculationChain, TELLERS } from '../domain/recalculation.ts';
import { ApprovalInput, type PhonedParams, RefusalInput, type StudyParams } from '../input.ts';
import { movedDossiers } from '../moved-store.ts';
import { whoPhoned } from '../queries/who-phoned.ts';
import { findRecalculation } from '../recalculation-store.ts';
import { findStudy } from '../study-store.ts';
import { chosenTab, PAGE_SIZE, presentRecalculation, TAB_SLUGS, tabOf } from './recalculation.presenter.ts';
import { type DecisionView, phoneListPage, recalculationPage } from './recalculation.view.ts';
import { figure } from './study-panel.ts';
import { subjectTitle } from './subject-title.ts';

export const RecalculationQuery = Type.Object({
  xem: Type.Optional(Type.Union(Object.values(TAB_SLUGS).map((slug) => Type.Literal(slug)))),
  xong: Type.Optional(Type.Literal('de-nghi')),
  sau: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
});

/** `/can-bo/tinh-lai/{id}`: what is proposed, the decision, how far it is, and who must be told. */
export const showRecalculation = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

const readApproval = formReader(ApprovalInput);
const readRefusal = formReader(RefusalInput);

export const postApproval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = request.params as Static<typeof StudyParams>;
  const { parsed } = readApproval(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  const input = { id, decisionNo: parsed.value.decisionNo };
  return decided(web, request, reply, await approveRecalculation(web.services, request.actor as Actor, input));
};

export const postRefusal = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = request.params as Static<typeof StudyParams>;
  const { parsed } = readRefusal(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  const input = { id, reason: parsed.value.reason };
  return decided(web, request, reply, await declineRecalculation(web.services, request.actor as Actor, input));
};

/** Somebody was told by phone; back to the list of those who do not know yet. */
export const postPhoned = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id, dossierId } = request.params as Static<typeof PhonedParams>;
  await theRecalculation(web, request);
  const done = await markPhoned(web.services, request.actor as Actor, { recalculationId: id, dossierId });
  if (!done.ok && done.problem.code !== 'nobody-to-inform') orRefuse(done);
  return seeOther(reply, `/can-bo/tinh-lai/${id}?xem=${TAB_SLUGS['to-inform']}`);
};

function decided(web: Web, request: FastifyRequest, reply: FastifyReply, done: Result<void>) {
  if (!done.ok) return draw(web, request, reply, done.problem);
  const { id } = request.params as Static<typeof StudyParams>;
  return seeOther(reply, `/can-bo/tinh-lai/${id}`);
}

export async function theRecalculation(web: Web, request: FastifyRequest): Promise<Recalculation> {
  const { id } = request.params as Static<typeof StudyParams>;
  const found = await findRecalculation(web.services.db, id);
  if (!found) throw new Refusal(fail('recalculation-not-found').problem);
  return found;
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { db, clock, mail } = web.services;
  const actor = request.actor as Actor;
  const recalculation = await theRecalculation(web, request);
  const { id } = recalculation;
  const query = (request.method === 'GET' ? request.query : {}) as Static<typeof RecalculationQuery>;
  const opens = OPENERS.some((permission) => may(actor, permission));
  if (!opens && recalculation.status !== 'approved' && recalculation.status !== 'done')
    throw new Refusal(fail('recalculation-not-found').problem);
  const asked = tabOf(query.xem);
  const tab = opens ? chosenTab(recalculation, asked) : asked === 'informed' ? asked : 'to-inform';
  // While dossiers are being moved the page comes again every second: figures alone, the lists when it is done.
  const found =
    recalculation.status === 'done' || !opens
      ? await movedDossiers(db, id, { which: tab, after: query.sau ?? 0, limit: PAGE_SIZE + 1 })
      : [];
  if ((tab === 'to-inform' || tab === 'informed') && found.length > 0) {
    const reading = { subject: recalculationChain(id), purpose: 'to-inform', address: null };
    await recordReading(db, { at: clock.now(), accountId: actor.accountId, ...reading });
  }
  const study = await findStudy(db, recalculation.whatIfId);
  const shell = await web.shellOf(request, reply);
  const view = presentRecalculation(
    {
      recalculation,
      subject: study ? await subjectTitle(db, study.subject, shell.lang) : '',
      entries: await history(db, recalculationChain(id)),
      tab,
      found,
      paged: query.sau !== undefined,
      phonedBy: await whoPhoned(db, id, found),
      hasMail: mail !== null,
      mayTell: TELLERS.some((permission) => may(actor, permission)),
    },
    shell.lang,
  );
  if (!opens) return sendPage(reply, phoneListPage(shell, view, recalculation.ground));
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const faults = told ? formFaults(told) : NO_FAULTS;
  return sendPage(
    reply,
    recalculationPage(shell, view, {
      id,
      running: recalculation.status === 'approved',
      decision: decisionOf(recalculation, actor, { ...valuesOf(request), faults }),
      isJustProposed: query.xong === 'de-nghi' && recalculation.status === 'proposed',
      total: figure(recalculation.total, shell.lang),
    }),
  );
}

function decisionOf(
  { status, proposedBy }: Recalculation,
  actor: Actor,
  form: Omit<DecisionView & { readonly kind: 'form' }, 'kind'>,
): DecisionView {
  if (status !== 'proposed') return { kind: 'decided' };
  if (!may(actor, 'approve-recalculation')) return { kind: 'waits' };
  return proposedBy.id === actor.accountId ? { kind: 'own' } : { kind: 'form', ...form };
}

function valuesOf(request: FastifyRequest): { decisionNo: string; reason: string } {
  const fields = request.method === 'POST' ? formFields(request) : {};
  return { decisionNo: String(fields.decisionNo ?? ''), reason: String(fields.reason ?? '') };
}
