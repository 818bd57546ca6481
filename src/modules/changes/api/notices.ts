import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { declineNotice } from '../actions/decline-notice.ts';
import { draftFromNotice } from '../actions/draft-from-notice.ts';
import { notifyChange } from '../actions/notify-change.ts';
import type { DeclineInput, IdParams, NoticeInput, NoticesQuery } from '../input.ts';
import { type NoticeWithProgress, noticesWithProgress, noticeWithProgress } from '../queries/notices-with-progress.ts';

export const createNotice = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await notifyChange(services, request.actor as Actor, request.body as NoticeInput);
    if (!done.ok) return done;
    const { id } = done.value;
    return ok({ status: 201, headers: { location: `/api/v1/change-notices/${id}` }, body: { id } });
  });

/** `GET /api/v1/change-notices`: an agency's head sees their agency's, the center's people all. */
export const getNotices = (web: Web) => async (request: FastifyRequest) => {
  const { limit = 50, cursor } = request.query as Static<typeof NoticesQuery>;
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await noticesWithProgress(web.services, request.actor as Actor, { limit: limit + 1, before });
  const items = found.slice(0, limit);
  return { items: items.map(noticeJson), nextCursor: found.length > limit ? String(items.at(-1)?.notice.id) : null };
};

export const getNotice = (web: Web) => async (request: FastifyRequest) => {
  const found = await noticeWithProgress(web.services, request.actor as Actor, (request.params as IdParams).id);
  if (!found) throw new Refusal({ code: 'notice-not-found' });
  return noticeJson(found);
};

export const createDrafting = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const done = await draftFromNotice(services, request.actor as Actor, (request.params as IdParams).id);
    return done.ok ? ok({ status: 201, body: done.value }) : done;
  });

export const createDeclining = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as IdParams;
    const done = await declineNotice(services, request.actor as Actor, { id, ...(request.body as DeclineInput) });
    return done.ok ? ok({ status: 201, body: { id } }) : done;
  });

const noticeJson = ({ notice, progress }: NoticeWithProgress) => {
  const { agencyId: _, agencyKey, uploadId, notifiedAt, handledAt, status: __, ...said } = notice;
  return {
    ...said,
    agency: agencyKey,
    hasFile: uploadId !== null,
    notifiedAt: toRfc3339(notifiedAt),
    handledAt: handledAt && toRfc3339(handledAt),
    status: progress.state,
    late: progress.late,
    overdue: progress.overdue,
    daysLeft: progress.daysLeft,
    procedures: progress.procedures,
  };
};
