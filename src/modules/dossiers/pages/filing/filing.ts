import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { contactOf } from '../../../identity/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { procedureInCase } from '../../domain/procedure-in-case.ts';
import { fileFromDraft } from '../../filing-drafts/file-from-draft.ts';
import { listFilingDrafts } from '../../filing-drafts/list-filing-drafts.ts';
import type { FilingInput } from '../../input.ts';
import { caseQuestionPage } from './case-question.view.ts';
import { begunBefore, draftHref } from './draft-notices.view.ts';
import { prefilledFields } from './filing.presenter.ts';
import { filingPage } from './filing.view.ts';
import { readFiling } from './filing-form.ts';
import { answerTurn } from './filing-steps.ts';
import { viewOf } from './filing-turn.ts';
import { type FilingWay, ownWay } from './filing-way.ts';
import { keepDraft } from './keep-draft.ts';
import { notOfferedPage } from './not-offered.view.ts';
import { procedureForFiling } from './procedure-for-filing.ts';

type Params = { readonly code: string };

/** Which case of the procedure, where it has several: asked before anything else. */
export const FilingQuery = Type.Object({
  'truong-hop': Type.Optional(Type.String({ maxLength: 100 })),
  /** Sent with the answer, so that no answer is told from not having been asked. */
  hoi: Type.Optional(Type.Literal('1')),
});

export const showFiling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const way = ownWay((request.params as Params).code);
  const opened = await openFiling(web, request, reply, way);
  if (!opened) return reply;
  const { procedure, caseKey } = opened;
  const shell = await web.shellOf(request, reply);
  const actor = signedIn(request);
  const contact = await contactOf(web.services.db, actor.accountId);
  const known = prefilledFields(actor.name, contact, procedure.content);
  const fields = { ...known, ...(caseKey && { caseKey }) };
  const page = { sheet: newFormKey(), revision: 0 };
  const turn = { web, request, reply, shell, way, procedure, formKey: newFormKey(), fields, page };
  const begun = await listFilingDrafts(web.services, actor.accountId);
  const notice = begunBefore(
    shell,
    begun.filter(({ procedureCode }) => procedureCode === procedure.code),
  );
  return sendPage(reply, filingPage(shell, await viewOf(turn), { prefilled: contact !== null, notice }));
};

/** One turn of the applicant's own filing; what was typed is saved with it. */
export const postFiling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const way = ownWay((request.params as Params).code);
  const procedure = await sentFor(web, request, reply, way);
  if (!procedure) return reply;
  const sent = readFiling(request, procedure.code, way);
  const shell = await web.shellOf(request, reply);
  const { formKey, fields, page } = sent;
  const kept = await keepDraft({ web, request, reply, shell, way, procedure, formKey, fields, page }, sent);
  if ('answered' in kept) return kept.answered;
  return answerTurn(kept.turn, sent, {
    saved: `${draftHref(formKey)}/da-luu`,
    file: (input) => file(web, request, formKey, input),
  });
};

const file = (web: Web, request: FastifyRequest, formKey: string, input: FilingInput) =>
  submitOnce(web.services, request, formKey, async (services) => {
    const filed = await fileFromDraft(services, signedIn(request), formKey, input);
    if (!filed.ok) return filed;
    return ok(`/ho-so/${filed.value.number}/da-nop${filed.value.repeated ? '?da-nop-roi=1' : ''}`);
  });

/** The procedure a form is opened for, in the case that was chosen; null where the case was asked, or it cannot be filed. */
export async function openFiling(web: Web, request: FastifyRequest, reply: FastifyReply, way: FilingWay) {
  const found = await procedureOf(web, request);
  if (!found.ok) return void (await notOffered(web, request, reply, found.problem));
  const { 'truong-hop': asked, hoi } = request.query as Static<typeof FilingQuery>;
  const caseKey = asked || null;
  const inCase = procedureInCase(found.value, caseKey);
  if (inCase.ok) return { procedure: inCase.value, caseKey };
  return void (await askCase(
    web,
    { request, reply, way },
    found.value,
    caseKey === null && !hoi ? null : inCase.problem,
  ));
}

/** The procedure a form was sent for, as its case has it; null where that is answered already. */
export async function sentFor(web: Web, request: FastifyRequest, reply: FastifyReply, way: FilingWay) {
  const found = await procedureOf(web, request);
  if (!found.ok) return void (await notOffered(web, request, reply, found.problem));
  const sent = readFiling(request, found.value.code, way);
  const inCase = procedureInCase(found.value, lastValue(sent.fields, 'caseKey') || null);
  if (inCase.ok) return inCase.value;
  return void (await askCase(web, { request, reply, way }, found.value, inCase.problem));
}

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly way: FilingWay };

/** The first question: which case is it? A case nobody knows is told. */
async function askCase(
  web: Web,
  { request, reply, way }: Asked,
  procedure: ProcedureVersion,
  problem: Problem | null,
): Promise<void> {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  const page = caseQuestionPage(shell, procedure, { action: way.action, fault: told?.errors[0]?.detail });
  await sendPage(reply.code(told?.status ?? 200), page);
}

const procedureOf = ({ services: { db, clock } }: Web, request: FastifyRequest) =>
  procedureForFiling(db, (request.params as Params).code, localDate(clock.now()));

async function notOffered(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void> {
  const shell = await web.shellOf(request, reply);
  const told = web.book.tell(problem, shell.lang);
  await sendPage(reply.code(told.status), notOfferedPage(shell, (request.params as Params).code, told));
}
