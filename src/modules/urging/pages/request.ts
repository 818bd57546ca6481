import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { downloadUpload } from '../../../web/server/send-upload.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { answerInformation } from '../actions/answer-information.ts';
import { remindInformation } from '../actions/remind-information.ts';
import { requestChain } from '../domain/information.ts';
import { answersFor } from '../domain/standing.ts';
import { InformationAnswerInput, type NameParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { readRequest } from '../queries/read-urging.ts';
import { requestPage } from './request.view.ts';
import { sendPaper } from './send-paper.ts';
import { faultsOf, requestHref } from './tools.ts';

const DONE = ['gui', 'tra-loi', 'nhac'] as const;
export const RequestPageQuery = Type.Object({ xong: Type.Optional(Type.Enum([...DONE])) });

const nameOf = (request: FastifyRequest) => (request.params as NameParams).name;

const readAnswer = formReader(InformationAnswerInput);

/** `/can-bo/don-doc/de-nghi/{id}`: what was asked for, and the answer with its files. */
export const showRequest = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postRequestAnswer = (web: Web) =>
  pageForm(web, {
    read: readAnswer,
    act: (services, actor, input, request) => answerInformation(services, actor, { name: nameOf(request), ...input }),
    next: (_, { id }) => `${requestHref(id)}?xong=tra-loi`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const postRequestReminder = (web: Web) =>
  pageForm(web, {
    read: () => ({ parsed: ok(null) }),
    act: (services, actor, _, request) => remindInformation(services, actor, nameOf(request)),
    next: (_, { id }) => `${requestHref(id)}?xong=nhac`,
    again: (request, reply, problem) => draw(web, request, reply, { values: {}, problem }),
  });

/** `…/van-ban.pdf`: the letter as it was issued. */
export const showRequestPaper = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { found } = await theRequest(web, request);
  return sendPaper(web, reply, 'information-request', requestChain(found.id));
};

/** `…/tep/{id}`: a file that came with the answer. */
export const showRequestFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { found } = await theRequest(web, request);
  const { file } = request.params as { file: number };
  if (!found.files.some(({ id }) => id === file)) throw new Refusal({ code: 'not-found' });
  return downloadUpload(reply, web.services, file);
};

async function theRequest({ services }: Web, request: FastifyRequest) {
  const read = await readRequest(services.db, signedIn(request), nameOf(request), services.clock.now());
  if (!read) throw new Refusal({ code: 'information-request-not-found' });
  return read;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { found, standing } = await theRequest(web, request);
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    requestPage(shell, {
      request: found,
      now: web.services.clock.now(),
      mayAnswer: found.answer === null && answersFor(standing) === found.agency.id,
      mayRemind: found.answer === null && may(signedIn(request), 'urge-agency'),
      done: (request.query as Static<typeof RequestPageQuery>).xong ?? null,
      values,
      faults: faultsOf(web, reply, shell, problem, words(shell.lang).requests.answerForm),
      key: newFormKey(),
    }),
  );
}
