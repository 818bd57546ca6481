import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { contactOf } from '../../../identity/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import { procedureInCase } from '../../domain/procedure-in-case.ts';
import type { FilingInput } from '../../input.ts';
import { signedIn } from '../signed-in.ts';
import { caseQuestionPage } from './case-question.view.ts';
import { checkAnswersPage } from './check-answers.view.ts';
import { prefilledFields } from './filing.presenter.ts';
import { filingPage } from './filing.view.ts';
import { atSentPlace, lastOf, readFiling } from './filing-form.ts';
import {
  type FilingTurn,
  filledHere,
  formsOf,
  formWithRowsChanged,
  sendForm,
  viewOf,
  wrongForm,
} from './filing-turn.ts';
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
  const found = await procedureOf(web, request);
  if (!found.ok) return notOffered(web, request, reply, found.problem);
  const { 'truong-hop': asked, hoi } = request.query as Static<typeof FilingQuery>;
  const caseKey = asked || null;
  const inCase = procedureInCase(found.value, caseKey);
  if (!inCase.ok) return askCase(web, request, reply, found.value, caseKey === null && !hoi ? null : inCase.problem);
  const shell = await web.shellOf(request, reply);
  const actor = signedIn(request);
  const contact = await contactOf(web.services.db, actor.accountId);
  const known = prefilledFields(actor.name, contact, inCase.value.content);
  const fields = { ...known, ...(caseKey && { caseKey }) };
  const turn = { web, request, reply, shell, procedure: inCase.value, formKey: newFormKey(), fields };
  return sendPage(reply, filingPage(shell, await viewOf(turn), contact !== null));
};

/**
 * Shows the form again, then the forms to fill one by one, then it all for checking, or files it; whatever was sent is kept.
 */
export const postFiling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await procedureOf(web, request);
  if (!found.ok) return notOffered(web, request, reply, found.problem);
  const sent = readFiling(request, found.value.code);
  const { step, formKey, fields, parsed } = sent;
  const inCase = procedureInCase(found.value, lastOf(fields, 'caseKey') || null);
  if (!inCase.ok) return askCase(web, request, reply, found.value, inCase.problem);
  const shell = await web.shellOf(request, reply);
  const turn: FilingTurn = { web, request, reply, shell, procedure: inCase.value, formKey, fields };

  const changed = formWithRowsChanged(turn);
  if (changed) return sendForm({ ...turn, fields: changed.fields }, changed.form.key);
  if (step.kind === 'edit') return sendPage(reply, filingPage(shell, await viewOf(turn)));
  if (step.kind === 'edit-form') return sendForm(turn, step.form);
  if (!parsed.ok) return sendRefused(turn, parsed.problem);
  if (step.kind === 'check' || step.kind === 'form') return goOn(turn, step.kind === 'form' ? step.form : null);

  const filed = await file(web, request, formKey, parsed.value);
  if (filed.ok) return seeOther(reply, filed.value.repeated ? `${filed.value.path}?da-nop-roi=1` : filed.value.path);
  const problem = { ...filed.problem, errors: atSentPlace(filed.problem.errors ?? [], sent) };
  const form = wrongForm(turn, problem);
  if (form) return sendForm(turn, form.key, problem);
  return sendPage(
    reply.code(web.book.tell(problem, shell.lang).status),
    filingPage(shell, await viewOf(turn, problem)),
  );
};

/** On to the next form to fill, or to the check of all answers; a form that is not right yet comes first. */
async function goOn(turn: FilingTurn, from: string | null) {
  const forms = formsOf(turn);
  const filled = filledHere(turn);
  const here = forms.findIndex(({ key }) => key === from);
  const wrong = filled.ok ? null : wrongForm(turn, filled.problem);
  const next = forms[here + 1];
  const isHereWrong = wrong !== null && wrong.key === from;
  if (next && !isHereWrong) return sendForm(turn, next.key);
  if (!filled.ok) return wrong ? sendForm(turn, wrong.key, filled.problem) : sendRefused(turn, filled.problem);
  return sendPage(turn.reply, checkAnswersPage(turn.shell, await viewOf(turn), turn.fields, filled.value));
}

/** What is wrong stands on the form; the declaration is missing where it is given, on the page of checking. */
async function sendRefused(turn: FilingTurn, problem: Problem) {
  const { reply, shell, fields } = turn;
  const shown = await viewOf(turn, problem);
  const toDeclare = shown.errors.every(({ field }) => field === 'declaration');
  const filled = toDeclare ? filledHere(turn) : null;
  const wrong = filled && !filled.ok ? wrongForm(turn, filled.problem) : null;
  if (filled && !filled.ok && wrong) return sendForm(turn, wrong.key, filled.problem);
  const page = filled?.ok ? checkAnswersPage(shell, shown, fields, filled.value) : filingPage(shell, shown);
  return sendPage(reply.code(422), page);
}

const file = (web: Web, request: FastifyRequest, formKey: string, input: FilingInput) =>
  submitOnce(web.services, request, formKey, async (services) => {
    const filed = await fileDossier(services, signedIn(request), input);
    return filed.ok ? ok(`/ho-so/${filed.value.provisionalNumber}/da-nop`) : filed;
  });

/** The first question: which case is it? A case nobody knows is told. */
async function askCase(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  procedure: ProcedureVersion,
  problem: Problem | null,
) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  return sendPage(reply.code(told?.status ?? 200), caseQuestionPage(shell, procedure, told?.errors[0]?.detail));
}

const procedureOf = ({ services: { db, clock } }: Web, request: FastifyRequest) =>
  procedureForFiling(db, (request.params as Params).code, localDate(clock.now()));

async function notOffered(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const shell = await web.shellOf(request, reply);
  const told = web.book.tell(problem, shell.lang);
  return sendPage(reply.code(told.status), notOfferedPage(shell, (request.params as Params).code, told));
}
