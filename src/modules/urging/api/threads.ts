import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { closeThread } from '../actions/close-thread.ts';
import { openThread } from '../actions/open-thread.ts';
import { writeMessage } from '../actions/write-message.ts';
import type { ConclusionInput, IdParams, MessageInput, PageQuery, ThreadInput } from '../input.ts';
import { readThread, threadsFor } from '../queries/read-thread.ts';
import { messageJson, threadJson } from './json.ts';

const idOf = (request: FastifyRequest) => (request.params as IdParams).id;

export const createThread = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await openThread(services, signedIn(request), request.body as ThreadInput);
    if (!done.ok) return done;
    return ok({ status: 201, headers: { location: `/api/v1/threads/${done.value.id}` }, body: done.value });
  });

export const createMessage = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { message } = request.body as Static<typeof MessageInput>;
    const done = await writeMessage(services, signedIn(request), { id: idOf(request), message });
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

export const createConclusion = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { conclusion } = request.body as Static<typeof ConclusionInput>;
    const done = await closeThread(services, signedIn(request), { id: idOf(request), conclusion });
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

/** `GET /api/v1/threads`: those somebody takes part in. */
export const getThreads = (web: Web) => async (request: FastifyRequest) => {
  const { limit = 50, cursor } = request.query as PageQuery;
  const { db, clock } = web.services;
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await threadsFor(db, signedIn(request), clock.now(), { limit: limit + 1, before });
  const items = found.slice(0, limit);
  return { items: items.map(threadJson), nextCursor: found.length > limit ? String(items.at(-1)?.id) : null };
};

export const getThread = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const read = await readThread(db, signedIn(request), idOf(request), clock.now());
  if (!read) throw new Refusal({ code: 'thread-not-found' });
  return { ...threadJson(read.thread), messages: read.messages.map(messageJson) };
};
