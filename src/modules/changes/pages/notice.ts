import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { declineNotice } from '../actions/decline-notice.ts';
import { draftFromNotice } from '../actions/draft-from-notice.ts';
import { DeclineInput, type IdParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { noticeWithProgress } from '../queries/notices-with-progress.ts';
import { noticePage } from './notice.view.ts';
import { noticeHref } from './notice-words.ts';

export const NoticeQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('gui'), Type.Literal('soan'), Type.Literal('khong-soan')])),
});

/** `/can-bo/thong-bao-thay-doi/:id`: one notice, what became of each procedure, and what may be done with it. */
export const showNotice = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postDrafting = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = request.params as IdParams;
  const done = await submitFormOnce(web.services, request, async (services) => {
    const drafted = await draftFromNotice(services, request.actor as Actor, id);
    return drafted.ok ? ok(`${noticeHref(id)}?xong=soan`) : drafted;
  });
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, { values: {}, problem: done.problem });
};

const readReason = formReader(DeclineInput);

export const postDeclining = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = request.params as IdParams;
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readReason(request);
  if (!parsed.ok) return again(parsed.problem);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const declined = await declineNotice(services, request.actor as Actor, { id, ...parsed.value });
    return declined.ok ? ok(`${noticeHref(id)}?xong=khong-soan`) : declined;
  });
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

/** `…/tep`: the document that came with it. */
export const showNoticeFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { notice } = await theNotice(web, request);
  if (notice.uploadId === null) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, notice.uploadId);
};

async function theNotice(web: Web, request: FastifyRequest) {
  const found = await noticeWithProgress(web.services, request.actor as Actor, (request.params as IdParams).id);
  if (!found) throw new Refusal({ code: 'notice-not-found' });
  return found;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const found = await theNotice(web, request);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, string>> = { reason: words(shell.lang).notices.detail.reason };
  return sendPage(
    reply,
    noticePage(shell, {
      ...found,
      mayHandle: may(request.actor as Actor, 'draft-procedure'),
      done: (request.query as Static<typeof NoticeQuery>).xong ?? null,
      reason: lastValue(values, 'reason'),
      faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
