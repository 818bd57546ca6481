import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { carryOutProposal } from '../actions/carry-out-proposal.ts';
import { decideProposal } from '../actions/decide-proposal.ts';
import { proposeChange } from '../actions/propose-change.ts';
import { reviewProposal } from '../actions/review-proposal.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { CompletionInput, DecisionInput, IdParams, ProposalInput, ProposalsQuery } from '../input.ts';
import { issuesByClause } from '../pages/synthesis.ts';
import { findProposal, listProposals } from '../proposal-store.ts';
import { studyTimeCut } from '../queries/study-time-cut.ts';

export const createProposal = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await proposeChange(services, request.actor as Actor, request.body as ProposalInput);
    if (!done.ok) return done;
    const { id } = done.value;
    return ok({ status: 201, headers: { location: `/api/v1/proposals/${id}` }, body: { id } });
  });

export const getProposals = (web: Web) => async (request: FastifyRequest) => {
  const { kind, status, limit = 50, cursor } = request.query as Static<typeof ProposalsQuery>;
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await listProposals(web.services.db, { kind, status, limit: limit + 1, before });
  const items = found.slice(0, limit);
  return { items: items.map(proposalJson), nextCursor: found.length > limit ? String(items.at(-1)?.id) : null };
};

export const getProposal = (web: Web) => async (request: FastifyRequest) => {
  const proposal = await findProposal(web.services.db, (request.params as IdParams).id);
  if (!proposal) throw new Refusal({ code: 'proposal-not-found' });
  return proposalJson(proposal);
};

/** `GET /api/v1/proposals/:id/study`: what the shorter limit would mean. */
export const getStudy = (web: Web) => async (request: FastifyRequest) =>
  orRefuse(await studyTimeCut(web.services, (request.params as IdParams).id));

/** `GET /api/v1/regulation-issues`: what officials found with each clause (QC Đ18). */
export const getIssues = (web: Web) => async () => ({
  items: (await issuesByClause(web.services)).map(({ issues, ...clause }) => ({
    ...clause,
    issues: issues.map(proposalJson),
  })),
  nextCursor: null,
});

export const createReview = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as IdParams;
    const done = await reviewProposal(services, request.actor as Actor, id);
    return done.ok ? ok({ status: 201, body: { id } }) : done;
  });

export const createDecision = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as IdParams;
    const done = await decideProposal(services, request.actor as Actor, id, request.body as DecisionInput);
    return done.ok ? ok({ status: 201, body: { id } }) : done;
  });

export const createCompletion = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as IdParams;
    const { outcome } = request.body as CompletionInput;
    const done = await carryOutProposal(services, request.actor as Actor, { id, outcome });
    return done.ok ? ok({ status: 201, body: { id } }) : done;
  });

const proposalJson = ({ proposedBy, ...proposal }: Proposal) => ({
  ...proposal,
  proposedBy: proposedBy.name,
  proposedAt: toRfc3339(proposal.proposedAt),
  decidedAt: proposal.decidedAt && toRfc3339(proposal.decidedAt),
  doneAt: proposal.doneAt && toRfc3339(proposal.doneAt),
});
