import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { answerFeedback } from '../actions/answer-feedback.ts';
import { reportExtraRequirement } from '../actions/report-extra-requirement.ts';
import { takeFeedback } from '../actions/take-feedback.ts';
import { type Feedback, readReference } from '../domain/feedback.ts';
import type { AnswerInput, FeedbackInput, FeedbackParams, FeedbackQuery } from '../input.ts';
import { lookUpFeedback } from '../queries/look-up-feedback.ts';
import { readFeedback } from '../queries/read-feedback.ts';
import { listFeedback } from '../store.ts';

/** `POST /api/v1/feedback`: anybody's report; the answer stands under its reference. */
export const createFeedback = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { type: _, ...report } = request.body as FeedbackInput;
    const done = await reportExtraRequirement(services, { ...report, address: request.ip });
    if (!done.ok) return done;
    const { reference } = done.value;
    return ok({ status: 201, headers: { location: `/api/v1/feedback/${reference}` }, body: { reference } });
  });

/** `GET /api/v1/feedback/:reference`: status and answer, for whoever has the reference. */
export const getFeedback = (web: Web) => async (request: FastifyRequest) => {
  const { reference: typed } = request.params as FeedbackParams;
  const found = orRefuse(await lookUpFeedback(web.services, { typed, address: request.ip }));
  return { ...found, receivedAt: toRfc3339(found.receivedAt), answeredAt: at(found.answeredAt) };
};

/** `GET /api/v1/feedback`: for those who look into reports; never how to reach the person. */
export const getAllFeedback = (web: Web) => async (request: FastifyRequest) => {
  const { status, limit = 50, cursor } = request.query as Static<typeof FeedbackQuery>;
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await listFeedback(web.services.db, { status, limit: limit + 1, before });
  const items = found.slice(0, limit);
  return { items: items.map(feedbackJson), nextCursor: found.length > limit ? String(items.at(-1)?.id) : null };
};

/** `POST …/handling`: whoever takes a report is told how to reach the person. */
export const createHandling = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const actor = request.actor as Actor;
    const reference = referenceOf(request);
    const taken = await takeFeedback(services, actor, reference);
    if (!taken.ok) return taken;
    const read = await readFeedback(services, actor, reference);
    if (!read.ok) return read;
    const { feedback, contact } = read.value;
    return ok({ status: 201, body: { ...feedbackJson(feedback), contact } });
  });

export const createAnswer = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { answer } = request.body as AnswerInput;
    const reference = referenceOf(request);
    const done = await answerFeedback(services, request.actor as Actor, { reference, answer });
    return done.ok ? ok({ status: 201, body: { reference } }) : done;
  });

const referenceOf = (request: FastifyRequest): string => {
  const { reference } = request.params as FeedbackParams;
  return readReference(reference) ?? reference;
};

const feedbackJson = ({ id: _, procedureVersionId: __, takenBy, ...feedback }: Feedback) => ({
  ...feedback,
  receivedAt: toRfc3339(feedback.receivedAt),
  takenAt: at(feedback.takenAt),
  handler: takenBy?.name ?? null,
  answeredAt: at(feedback.answeredAt),
});

const at = (instant: Temporal.Instant | null) => instant && toRfc3339(instant);
