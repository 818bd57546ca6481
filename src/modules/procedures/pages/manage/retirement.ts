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
import { countOpenDossiers, openOnOlderVersions } from '../../../dossiers/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { retireProcedure } from '../../actions/retire-procedure.ts';
import { type CodeParams, RetirementInput } from '../../input.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { versionsOf } from '../../store.ts';
import { procedureHref } from '../draft/parts.ts';
import { retirementPage } from './retirement.view.ts';

/** `/can-bo/thu-tuc/:code/bai-bo`: which dossiers are open, and the form that ends the procedure. */
export const showRetirement = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

const readForm = formReader(RetirementInput);

export const postRetirement = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { code } = request.params as CodeParams;
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const work = async (services: Services) => {
    const capabilities = { ...services, countOpenDossiers };
    const done = await retireProcedure(capabilities, request.actor as Actor, { ...parsed.value, code });
    return done.ok ? ok(`${procedureHref(code)}?xong=bai-bo`) : done;
  };
  const done = await submitFormOnce(web.services, request, work);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { values, problem }: { values: FormFields; problem: Problem | null },
) {
  const { db } = web.services;
  const { code } = request.params as CodeParams;
  const newest = (await versionsOf(db, code))[0];
  if (!newest) throw new Refusal({ code: 'procedure-not-found' });
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const texts = manageWords(shell.lang).manage;
  const labels: Readonly<Record<string, string>> = {
    decisionNo: texts.retireDecision,
    effectiveTo: texts.retireDay,
    acknowledgedOpen: texts.older,
  };
  return sendPage(
    reply,
    retirementPage(shell, {
      code,
      name: newest.content.name,
      // Whatever version they go by: none of them is to be forgotten.
      open: await openOnOlderVersions(db, code, { current: null, limit: 50 }),
      values,
      faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
