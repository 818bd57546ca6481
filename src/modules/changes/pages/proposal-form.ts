import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { proposeChange } from '../actions/propose-change.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../domain/proposal.ts';
import { ProposalInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { kindPage, proposalFormPage } from './proposal-form.view.ts';
import { proposalHref } from './proposal-words.ts';

export const ProposalFormQuery = Type.Object({
  loai: Type.Optional(Type.String({ maxLength: 30 })),
  'thu-tuc': Type.Optional(Type.String({ maxLength: 20 })),
});

const kindNamed = (text: unknown): ProposalKind | null => PROPOSAL_KINDS.find((kind) => kind === text) ?? null;

/** `/can-bo/sang-kien/moi`: first what it is about, then the form that fits. */
export const showProposalForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { loai, 'thu-tuc': procedureCode = '' } = request.query as Static<typeof ProposalFormQuery>;
  const kind = kindNamed(loai);
  if (kind === null) return sendPage(reply, kindPage(await web.shellOf(request, reply), procedureCode));
  return draw(web, request, reply, { kind, values: { procedureCode }, problem: null });
};

const readForm = formReader(ProposalInput);

export const postProposal = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const values = formFields(request);
  const kind = kindNamed(lastValue(values, 'kind'));
  if (kind === null) return seeOther(reply, '/can-bo/sang-kien/moi');
  const again = (problem: Problem) => draw(web, request, reply, { kind, values, problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const proposed = await proposeChange(services, request.actor as Actor, parsed.value);
    return proposed.ok ? ok(`${proposalHref(proposed.value.id)}?xong=gui`) : proposed;
  });
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

type Drawn = { readonly kind: ProposalKind; readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { kind, values, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { form } = words(shell.lang).proposals;
  const labels: Readonly<Record<string, string>> = { ...form, title: form.titleLabel };
  const faults = told ? formFaults(told, (name) => labels[name]) : NO_FAULTS;
  return sendPage(reply, proposalFormPage(shell, { kind, values, faults, key: newFormKey() }));
}
