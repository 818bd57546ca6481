import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { answerFeedback } from '../actions/answer-feedback.ts';
import { takeFeedback } from '../actions/take-feedback.ts';
import { readReference } from '../domain/feedback.ts';
import { AnswerInput, type FeedbackParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { readFeedback } from '../queries/read-feedback.ts';
import { detailPage } from './office-detail.view.ts';

export const DetailQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('nhan'), Type.Literal('tra-loi')])),
});

/** `/can-bo/phan-anh/:reference`: a report, who handles it, and to them how to reach the person. */
export const showDetail = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postTaking = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const reference = referenceOf(request);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const taken = await takeFeedback(services, request.actor as Actor, reference);
    return taken.ok ? ok(`/can-bo/phan-anh/${reference}?xong=nhan`) : taken;
  });
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, { values: {}, problem: done.problem });
};

const readForm = formReader(AnswerInput);

export const postAnswer = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const reference = referenceOf(request);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const given = await answerFeedback(services, request.actor as Actor, { reference, ...parsed.value });
    return given.ok ? ok(`/can-bo/phan-anh/${reference}?xong=tra-loi`) : given;
  });
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

const referenceOf = (request: FastifyRequest): string => {
  const { reference } = request.params as FeedbackParams;
  return readReference(reference) ?? reference;
};

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db } = web.services;
  const actor = request.actor as Actor;
  const read = orRefuse(await readFeedback(web.services, actor, (request.params as FeedbackParams).reference));
  const pin = { procedureVersionId: read.feedback.procedureVersionId, caseKey: null };
  const { content } = await procedureVersion(db, pin);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { office } = words(shell.lang);
  const labels: Readonly<Record<string, string>> = { answer: office.answer };
  return sendPage(
    reply,
    detailPage(shell, {
      ...read,
      content,
      isHandler: read.feedback.takenBy !== null && read.feedback.takenBy.accountId === actor.accountId,
      done: (request.query as Static<typeof DetailQuery>).xong ?? null,
      answer: [values.answer ?? ''].flat().at(-1) ?? '',
      faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
