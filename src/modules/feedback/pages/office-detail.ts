import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
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

export const postTaking = (web: Web) =>
  pageForm(web, {
    read: () => ({ parsed: ok(null) }),
    act: (services, actor, _, request) => takeFeedback(services, actor, referenceOf(request)),
    next: (request) => `/can-bo/phan-anh/${referenceOf(request)}?xong=nhan`,
    again: (request, reply, problem) => draw(web, request, reply, { values: {}, problem }),
  });

const readForm = formReader(AnswerInput);

export const postAnswer = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: (services, actor, input, request) =>
      answerFeedback(services, actor, { reference: referenceOf(request), ...input }),
    next: (request) => `/can-bo/phan-anh/${referenceOf(request)}?xong=tra-loi`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

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
      answer: lastValue(values, 'answer'),
      faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}
