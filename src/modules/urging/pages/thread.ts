import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { closeThread } from '../actions/close-thread.ts';
import { writeMessage } from '../actions/write-message.ts';
import { mayConclude } from '../domain/thread.ts';
import { ConclusionInput, type IdParams, MessageInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { readThread } from '../queries/read-thread.ts';
import { threadPage } from './thread.view.ts';
import { faultsOf, threadHref } from './tools.ts';

const DONE = ['mo', 'gui', 'ket-thuc'] as const;
export const ThreadPageQuery = Type.Object({ xong: Type.Optional(Type.Enum([...DONE])) });

const idOf = (request: FastifyRequest) => (request.params as IdParams).id;

const readMessage = formReader(MessageInput);
const readConclusion = formReader(ConclusionInput);

/** `/can-bo/trao-doi/{id}`: an exchange for those who take part in it; for anybody else there is none. */
export const showThread = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postMessage = (web: Web) =>
  pageForm(web, {
    read: readMessage,
    act: (services, actor, { message }, request) => writeMessage(services, actor, { id: idOf(request), message }),
    next: (request) => `${threadHref(idOf(request))}?xong=gui`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const postConclusion = (web: Web) =>
  pageForm(web, {
    read: readConclusion,
    act: (services, actor, { conclusion }, request) => closeThread(services, actor, { id: idOf(request), conclusion }),
    next: (_, { id }) => `${threadHref(id)}?xong=ket-thuc`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db, clock } = web.services;
  const read = await readThread(db, signedIn(request), idOf(request), clock.now());
  if (!read) throw new Refusal({ code: 'thread-not-found' });
  const { thread, messages, standing } = read;
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    threadPage(shell, {
      thread,
      messages,
      mayConclude: mayConclude(standing, thread),
      done: (request.query as Static<typeof ThreadPageQuery>).xong ?? null,
      values,
      faults: faultsOf(web, reply, shell, problem, words(shell.lang).threads.detail.labels),
      key: newFormKey(),
    }),
  );
}
