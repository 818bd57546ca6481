import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { type BeginDraftInput, beginProcedureDraft } from '../../actions/begin-procedure-draft.ts';
import { NewProcedureInput } from '../../input.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { draftHref } from '../draft/parts.ts';
import { newProcedurePage } from './new-procedure.view.ts';

/** `/can-bo/thu-tuc/moi`: what is known of a procedure before it is drafted. */
export const showNewProcedure = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

const readForm = formReader(NewProcedureInput);

export const postNewProcedure = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const done = await begin(web, request, parsed.value);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

/** Begins a draft once, however often the form is sent, and answers where it is. */
export function begin(web: Web, request: FastifyRequest, input: BeginDraftInput) {
  const work = async (services: Services) => {
    const done = await beginProcedureDraft(services, request.actor as Actor, input);
    return done.ok ? ok(`${draftHref(input.code)}?xong=mo`) : done;
  };
  return submitFormOnce(web.services, request, work);
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { values, problem }: { values: FormFields; problem: Problem | null },
) {
  if (problem?.code === 'not-permitted') throw new Refusal(problem);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, unknown>> = manageWords(shell.lang).manage;
  return sendPage(
    reply,
    newProcedurePage(shell, {
      agencies: await listAgencies(web.services.db),
      values,
      faults: told ? formFaults(told, (name) => labels[name] as string) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
