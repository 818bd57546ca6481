import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { type FieldError, fail, ok, type Problem } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { isFormKey, newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { changeReturn } from '../../actions/details/change-return.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { ReturnChangeInput, underVersion } from '../../input.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { readOwn } from '../own/read-own.ts';
import { returnMethodText } from '../own/return-method.ts';
import { returnChoicePage } from './return-choice.view.ts';

/** The applicant's own act needs no word about consent. */
const ReturnForm = underVersion(Type.Omit(ReturnChangeInput, ['consent']).properties);
const readForm = formReader(ReturnForm);

/** `/ho-so/{ref}/cach-nhan`: another way to receive the result, as the applicant chooses (QC Đ5.1b). */
export const showReturnChoice = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postReturnChoice = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier } = await readOwn(web, request, 'own');
  const reference = referenceOf(dossier);
  const { parsed } = readForm(request);
  const addressless = parsed.ok ? withoutAddress(parsed.value) : [];
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  if (addressless.length > 0) return draw(web, request, reply, fail('invalid-input', { errors: addressless }).problem);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const changed = await changeReturn(services, signedIn(request), { ...parsed.value, reference });
    return changed.ok ? ok(`/ho-so/${reference}?da-doi=1`) : changed;
  });
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

const withoutAddress = (sent: { readonly returnMethod: string; readonly returnAddress?: string }): FieldError[] =>
  sent.returnMethod === 'post' && !sent.returnAddress ? [{ pointer: '/returnAddress', code: 'missing' }] : [];

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { dossier, procedure, permitted } = await readOwn(web, request, 'own');
  const shell = await web.shellOf(request, reply);
  const texts = afterFilingWords(shell.lang).returning;
  const told = problem && web.book.tell(problem, shell.lang);
  const fields = formFields(request);
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const labels: Readonly<Record<string, string>> = { returnMethod: texts.how, returnAddress: texts.address };
  const view = {
    reference: referenceOf(dossier),
    version: dossier.version,
    procedureName: procedure.content.name,
    now: returnMethodText(dossier, shell.lang),
    method: lastValue(fields, 'returnMethod') || dossier.returnMethod,
    address:
      'returnAddress' in fields
        ? lastValue(fields, 'returnAddress')
        : (dossier.returnAddress ?? dossier.applicant.address),
    mayChange: permitted.has('change-return'),
    key: isFormKey(_key) ? _key : newFormKey(),
    problem: told,
    isStale: problem?.code === 'stale-version',
    faults: told && told.errors.length > 0 ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
  };
  return sendPage(reply.code(told?.status ?? 200), returnChoicePage(shell, view));
}
