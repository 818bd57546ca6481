import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { ownUploads } from '../../../files/index.ts';
import { contactOf } from '../../../identity/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import type { FilingInput } from '../../input.ts';
import { signedIn } from '../signed-in.ts';
import { checkAnswersPage } from './check-answers.view.ts';
import { filingView, prefilledFields } from './filing.presenter.ts';
import { filingPage } from './filing.view.ts';
import { atSentPlace, readFiling, tokensOf } from './filing-form.ts';
import { notOfferedPage } from './not-offered.view.ts';
import { procedureForFiling } from './procedure-for-filing.ts';

type Params = { readonly code: string };

export const showFiling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await procedureOf(web, request);
  if (!found.ok) return notOffered(web, request, reply, found.problem);
  const shell = await web.shellOf(request, reply);
  const actor = signedIn(request);
  const contact = await contactOf(web.services.db, actor.accountId);
  const form = { procedure: found.value, formKey: newFormKey(), fields: prefilledFields(actor.name, contact) };
  return sendPage(reply, filingPage(shell, await viewOf(web, request, shell.lang, form), contact !== null));
};

/** Shows the form again, shows it all for checking, or files it; whatever was sent is kept. */
export const postFiling = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await procedureOf(web, request);
  if (!found.ok) return notOffered(web, request, reply, found.problem);
  const shell = await web.shellOf(request, reply);
  const sent = readFiling(request, found.value.code);
  const { step, formKey, fields, parsed } = sent;
  const view = (problem?: Problem) =>
    viewOf(web, request, shell.lang, { procedure: found.value, formKey, fields, problem });

  if (step === 'edit') return sendPage(reply, filingPage(shell, await view()));
  if (!parsed.ok) {
    const shown = await view(parsed.problem);
    const toDeclare = shown.errors.every(({ field }) => field === 'declaration');
    return sendPage(reply.code(422), toDeclare ? checkAnswersPage(shell, shown, fields) : filingPage(shell, shown));
  }
  if (step === 'check') return sendPage(reply, checkAnswersPage(shell, await view(), fields));
  const filed = await file(web, request, formKey, parsed.value);
  if (filed.ok) return seeOther(reply, filed.value.repeated ? `${filed.value.path}?da-nop-roi=1` : filed.value.path);
  const problem = { ...filed.problem, errors: atSentPlace(filed.problem.errors ?? [], sent) };
  return sendPage(reply.code(web.book.tell(problem, shell.lang).status), filingPage(shell, await view(problem)));
};

const file = (web: Web, request: FastifyRequest, formKey: string, input: FilingInput) =>
  submitOnce(web.services, request, formKey, async (services) => {
    const filed = await fileDossier(services, signedIn(request), input);
    return filed.ok ? ok(`/ho-so/${filed.value.provisionalNumber}/da-nop`) : filed;
  });

const procedureOf = ({ services: { db, clock } }: Web, request: FastifyRequest) =>
  procedureForFiling(db, (request.params as Params).code, localDate(clock.now()));

async function notOffered(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const shell = await web.shellOf(request, reply);
  const told = web.book.tell(problem, shell.lang);
  return sendPage(reply.code(told.status), notOfferedPage(shell, (request.params as Params).code, told));
}

async function viewOf(
  { services: { db, mail }, book }: Web,
  request: FastifyRequest,
  lang: Lang,
  form: { procedure: ProcedureVersion; formKey: string; fields: FormFields; problem?: Problem | undefined },
) {
  const tokens = form.procedure.content.components.flatMap((component) => tokensOf(form.fields, component));
  const uploads = await ownUploads(db, signedIn(request).accountId, tokens);
  return filingView(lang, {
    ...form,
    uploads,
    mailsReceipts: mail !== null,
    told: form.problem && book.tell(form.problem, lang),
  });
}
