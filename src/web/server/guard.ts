import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorPage } from '../layout/index.ts';
import type { ProblemBook } from '../problem-book.ts';
import type { ShellOf } from '../shell-of.ts';
import { isApi, sendProblem } from './api.ts';
import { formFields } from './forms.ts';
import { accessOf } from './permissions.ts';
import { resumePage } from './resume.ts';
import { seeOther, sendPage } from './send-page.ts';

/**
 * Asks the permission of every route, before a body is read. Whoever's session ended in the middle of a form may still
 * send it: nothing is done with it, but it comes back with the sign-in page and is sent again from there.
 */
export function guardRoutes(app: FastifyInstance, book: ProblemBook, shellOf: ShellOf): void {
  app.addHook('onRequest', async (request, reply) => {
    const access = accessOf(request);
    if (access === 'granted') return;
    if (access === 'sign-in-required' && mayResume(request)) return;
    return refuse(request, reply, access);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (accessOf(request) === 'granted') return;
    return sendPage(
      reply.code(401),
      resumePage(await shellOf(request, reply), {
        username: request.endedFor?.username ?? '',
        action: request.url,
        fields: formFields(request),
      }),
    );
  });

  async function refuse(request: FastifyRequest, reply: FastifyReply, code: 'sign-in-required' | 'not-permitted') {
    if (isApi(request)) return sendProblem(book, request, reply, { code });
    const signInFirst = code === 'sign-in-required';
    if (signInFirst && request.method === 'GET')
      return seeOther(reply, `/dang-nhap?returnTo=${encodeURIComponent(request.url)}`);
    const status = signInFirst ? 401 : 403;
    return sendPage(reply.code(status), errorPage(await shellOf(request, reply), { status }));
  }
}

const mayResume = (request: FastifyRequest): boolean =>
  request.method === 'POST' && !isApi(request) && request.endedFor !== null;
