import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { toRfc3339 } from '../../../kernel/time.ts';
import { expectedVersion } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { confirmSupplement, findSupplementIncomplete } from '../actions/supplement/confirm-supplement.ts';
import {
  declineProposal,
  issueProposedSupplement,
  signSupplementException,
} from '../actions/supplement/decide-proposal.ts';
import { answerExplanation, askExplanation } from '../actions/supplement/explanations.ts';
import { handInSupplement } from '../actions/supplement/hand-in-supplement.ts';
import { proposeSupplement } from '../actions/supplement/propose-supplement.ts';
import { requestSupplement } from '../actions/supplement/request-supplement.ts';
import { type AnswerInput, ReferenceParams, SupplementRequestInput } from '../input.ts';
import { questionsOf, type SupplementQuestion } from '../questions-store.ts';
import { supplementsOf } from '../supplement-store.ts';
import { read } from './dossiers.ts';
import { moved, verb } from './moved.ts';

/** What the center asks for itself, before acceptance; empty to issue what was proposed. */
export const SupplementRequestBody = Type.Partial(SupplementRequestInput, { additionalProperties: false });

export const QuestionParams = Type.Object({
  ...ReferenceParams.properties,
  question: Type.Integer({ minimum: 1, maximum: 1e15 }),
});

export const postSupplementRequest = verb<Static<typeof SupplementRequestBody>>(
  (services, actor, { items, ...input }) =>
    items ? requestSupplement(services, actor, { ...input, items }) : issueProposedSupplement(services, actor, input),
  201,
);
export const postProposal = verb(proposeSupplement, 201);
export const postProposalRefusal = verb(declineProposal);
export const postProposalSignature = verb(signSupplementException);
export const postSupplement = verb(handInSupplement, 201);
export const postSupplementConfirmation = verb(confirmSupplement);
export const postSupplementObjection = verb(findSupplementIncomplete);
export const postQuestion = verb(askExplanation, 201);

export const postAnswer = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { reference, question } = request.params as Static<typeof QuestionParams>;
    const { answer } = request.body as Static<typeof AnswerInput>;
    const input = { reference, question, answer, expectedVersion: expectedVersion(request) };
    return moved(await answerExplanation(services, signedIn(request), input), 200);
  });

/** Every request of a dossier, each with its items and its thread of questions. */
export const getSupplements = (web: Web) => async (request: FastifyRequest) => {
  const { dossier } = await read(web, request);
  const requests = await supplementsOf(web.services.db, dossier.id);
  const questions = await questionsOf(
    web.services.db,
    requests.map(({ id }) => id),
  );
  return {
    items: requests.map(({ id, dossierId: _, proposedBy: _by, exception, issued, ...request }) => ({
      number: issued?.numberText ?? null,
      stage: request.stage,
      status: request.status,
      items: request.items,
      exception: exception && {
        ground: exception.ground,
        legalBasis: exception.legalBasis,
        signed: exception.signedBy !== null,
      },
      clock: issued?.clock ?? null,
      issuedAt: at(issued?.at),
      windowUntil: at(issued?.windowUntil),
      sentAt: at(request.sentAt),
      suppliedAt: at(request.suppliedAt),
      stillMissing: request.stillMissing,
      dueIfRestarted: at(request.dueIfRestarted),
      dueIfResumed: at(request.dueIfResumed),
      questions: questions.filter(({ requestId }) => requestId === id).map(questionJson),
    })),
  };
};

const questionJson = ({ id, question, askedAt, dueAt, answeredAt, answer }: SupplementQuestion) => ({
  id,
  question,
  askedAt: at(askedAt),
  dueAt: at(dueAt),
  answeredAt: at(answeredAt),
  answer,
});

const at = (instant: Temporal.Instant | null | undefined) => (instant ? toRfc3339(instant) : null);
