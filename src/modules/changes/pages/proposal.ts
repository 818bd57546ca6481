import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { findDraft, procedureOn } from '../../procedures/index.ts';
import { carryOutProposal } from '../actions/carry-out-proposal.ts';
import { decideProposal } from '../actions/decide-proposal.ts';
import { draftRulesFromProposal } from '../actions/draft-rules-from-proposal.ts';
import { reviewProposal } from '../actions/review-proposal.ts';
import { type Proposal, proposalActions, proposalSource } from '../domain/proposal.ts';
import { CompletionInput, DecisionInput, type IdParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { findProposal } from '../proposal-store.ts';
import { publishedFrom } from '../queries/published-from.ts';
import { proposalPage } from './proposal.view.ts';
import { proposalHref } from './proposal-words.ts';

const DONE = ['gui', 'xem-xet', 'quyet-dinh', 'thuc-hien'] as const;
export const ProposalQuery = Type.Object({ xong: Type.Optional(Type.Enum([...DONE])) });

/** `/can-bo/sang-kien/:id`: a proposal, how far it has come, and what this person may do about it. */
export const showProposal = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

type Work = (services: Services, actor: Actor, id: number) => Promise<Result<string>>;

async function act(web: Web, request: FastifyRequest, reply: FastifyReply, work: Work) {
  const { id } = request.params as IdParams;
  const done = await submitFormOnce(web.services, request, (services) => work(services, request.actor as Actor, id));
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { values: formFields(request), problem: done.problem });
}

export const postReview = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  act(web, request, reply, async (services, actor, id) => {
    const done = await reviewProposal(services, actor, id);
    return done.ok ? ok(`${proposalHref(id)}?xong=xem-xet`) : done;
  });

const readDecision = formReader(DecisionInput);

export const postDecision = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readDecision(request);
  if (!parsed.ok) return draw(web, request, reply, { values: formFields(request), problem: parsed.problem });
  return act(web, request, reply, async (services, actor, id) => {
    const done = await decideProposal(services, actor, id, parsed.value);
    return done.ok ? ok(`${proposalHref(id)}?xong=quyet-dinh`) : done;
  });
};

const readCompletion = formReader(CompletionInput);

export const postCompletion = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readCompletion(request);
  if (!parsed.ok) return draw(web, request, reply, { values: formFields(request), problem: parsed.problem });
  return act(web, request, reply, async (services, actor, id) => {
    const done = await carryOutProposal(services, actor, { id, ...parsed.value });
    return done.ok ? ok(`${proposalHref(id)}?xong=thuc-hien`) : done;
  });
};

/** Begins a draft of the rules, and goes on to it. */
export const postRuleDraft = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  act(web, request, reply, async (services, actor, id) => {
    const done = await draftRulesFromProposal(services, actor, id);
    return done.ok ? ok(`/can-bo/quy-tac/${done.value.ruleSetId}?xong=soan`) : done;
  });

export async function theProposal({ services }: Web, request: FastifyRequest): Promise<Proposal> {
  const proposal = await findProposal(services.db, (request.params as IdParams).id);
  if (!proposal) throw new Refusal({ code: 'proposal-not-found' });
  return proposal;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db, clock } = web.services;
  const proposal = await theProposal(web, request);
  const actor = request.actor as Actor;
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { detail } = words(shell.lang).proposals;
  const labels: Readonly<Record<string, string>> = { decision: detail.decision, outcome: detail.outcomeLabel };
  const code = proposal.procedureCode;
  const draft = code === null ? null : await findDraft(db, code);
  const isOwn = proposal.proposedBy.accountId === actor.accountId;
  const mayDecide = may(actor, 'decide-proposal');
  return sendPage(
    reply,
    proposalPage(shell, {
      proposal,
      procedure: code === null ? null : await procedureOn(db, code, localDate(clock.now())),
      hasDraft: draft?.source === proposalSource(proposal.id),
      published: await publishedFrom(db, proposal.id),
      actions: mayDecide && !isOwn ? proposalActions(proposal) : [],
      isOwn: mayDecide && isOwn && proposalActions(proposal).length > 0,
      done: (request.query as Static<typeof ProposalQuery>).xong ?? null,
      decision: lastValue(values, 'decision'),
      outcome: lastValue(values, 'outcome'),
      faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
