import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { answerInformation } from '../actions/answer-information.ts';
import { askInformation } from '../actions/ask-information.ts';
import { remindInformation } from '../actions/remind-information.ts';
import { readable } from '../domain/standing.ts';
import { listRequests } from '../information-store.ts';
import type { InformationAnswerInput, InformationInput, NameParams, RequestsQuery } from '../input.ts';
import { readRequest } from '../queries/read-urging.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { requestJson } from './json.ts';

const nameOf = (request: FastifyRequest) => (request.params as NameParams).name;

export const createRequest = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await askInformation(services, signedIn(request), request.body as InformationInput);
    if (!done.ok) return done;
    const { id, number, answerDueAt } = done.value;
    const headers = { location: `/api/v1/information-requests/${id}` };
    return ok({ status: 201, headers, body: { id, number, answerDueAt: toRfc3339(answerDueAt) } });
  });

export const createRequestAnswer = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { name: nameOf(request), ...(request.body as InformationAnswerInput) };
    const done = await answerInformation(services, signedIn(request), input);
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

export const createRequestReminder = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await remindInformation(services, signedIn(request), nameOf(request));
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

/** `GET /api/v1/information-requests`: the center's people see all, an agency its own; `?overdue=true` for late answers. */
export const getRequests = (web: Web) => async (request: FastifyRequest) => {
  const { limit = 50, cursor, overdue } = request.query as RequestsQuery;
  const { db, clock } = web.services;
  const now = clock.now();
  const standing = await standingOf(db, signedIn(request), now);
  const whose = standing && readable(standing);
  const before = cursor === undefined ? undefined : Number(cursor);
  const wanted = { limit: limit + 1, before, overdueAt: overdue ? now : undefined };
  const found = whose ? await listRequests(db, whose, wanted) : [];
  const items = found.slice(0, limit);
  return {
    items: items.map((one) => requestJson(one, now)),
    nextCursor: found.length > limit ? String(items.at(-1)?.id) : null,
  };
};

export const getRequest = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const now = clock.now();
  const read = await readRequest(db, signedIn(request), nameOf(request), now);
  if (!read) throw new Refusal({ code: 'information-request-not-found' });
  return requestJson(read.found, now);
};
