import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { answerUrging } from '../actions/answer-urging.ts';
import type { IssuedUrging } from '../actions/issue-urging.ts';
import { judgeAnswer } from '../actions/judge-answer.ts';
import { raiseUrging } from '../actions/raise-urging.ts';
import { remindAgency } from '../actions/remind-agency.ts';
import { readable } from '../domain/standing.ts';
import type {
  JudgementInput,
  NameParams,
  PageQuery,
  RaisingInput,
  ReminderInput,
  UrgingAnswerInput,
} from '../input.ts';
import { readUrging } from '../queries/read-urging.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { listUrgings } from '../urging-store.ts';
import { dossiersOfUrging } from '../waiting-store.ts';
import { urgedDossierJson, urgingJson } from './json.ts';

const nameOf = (request: FastifyRequest) => (request.params as NameParams).name;

const created = ({ id, number, level, answerDueAt }: IssuedUrging) => ({
  status: 201,
  headers: { location: `/api/v1/urgings/${id}` },
  body: { id, number, level, answerDueAt: toRfc3339(answerDueAt) },
});

export const createReminder = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await remindAgency(services, signedIn(request), request.body as ReminderInput);
    return done.ok ? ok(created(done.value)) : done;
  });

export const createRaising = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { name: nameOf(request), ...(request.body as RaisingInput) };
    const done = await raiseUrging(services, signedIn(request), input);
    return done.ok ? ok(created(done.value)) : done;
  });

export const createUrgingAnswer = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { name: nameOf(request), ...(request.body as UrgingAnswerInput) };
    const done = await answerUrging(services, signedIn(request), input);
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

export const createJudgement = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { name: nameOf(request), ...(request.body as JudgementInput) };
    const done = await judgeAnswer(services, signedIn(request), input);
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

/** `GET /api/v1/urgings`: the center's people see all, an agency what is about or for it. */
export const getUrgings = (web: Web) => async (request: FastifyRequest) => {
  const { limit = 50, cursor } = request.query as PageQuery;
  const { db, clock } = web.services;
  const now = clock.now();
  const standing = await standingOf(db, signedIn(request), now);
  const whose = standing && readable(standing);
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = whose ? await listUrgings(db, whose, { limit: limit + 1, before }) : [];
  const items = found.slice(0, limit);
  return {
    items: items.map((one) => urgingJson(one, now)),
    nextCursor: found.length > limit ? String(items.at(-1)?.id) : null,
  };
};

export const getUrging = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const now = clock.now();
  const read = await readUrging(db, signedIn(request), nameOf(request), now);
  if (!read) throw new Refusal({ code: 'urging-not-found' });
  const dossiers = (await dossiersOfUrging(db, read.found.id)).map(urgedDossierJson);
  return { ...urgingJson(read.found, now), dossiers };
};
