import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorPage } from '../layout/index.ts';
import type { ProblemBook } from '../problem-book.ts';
import type { ShellOf } from '../shell-of.ts';
import { isApi, sendProblem } from './api.ts';
import { accessOf } from './permissions.ts';
import { resumable, resumePage } from './resume.ts';
import { seeOther, sendPage } from './send-page.ts';

/**
 * Asks the permission of every route, before a body is read. Whoever's session ended in the middle of a form, or is gone
 * altogether, may still send it: nothing is done with it, but it comes back with the sign-in page and is sent again from
 * there. Only a form of this site is carried on, or another site could have one sent in the name of who signs in.
 */
export function guardRoutes(app: FastifyInstance, book: ProblemBook, shellOf: ShellOf): void {
  app.addHook('onRequest', (request, reply, done) => {
    const access = accessOf(request);
    if (access === 'granted') return done();
    if (access === 'sign-in-required' && mayResume(request)) return done();
    refuse(request, reply, access).catch(done);
  });
  // Where the browser vouches for the form, its token may be gone with the session; elsewhere the token is asked first.
  app.addHook('preValidation', (request, reply, done) => {
    if (accessOf(request) === 'granted' || !isFromHere(request)) return done();
    carry(request, reply).catch(done);
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (accessOf(request) === 'granted') return done();
    carry(request, reply).catch(done);
  });

  const carry = async (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply.code(401), resumePage(await shellOf(request, reply), resumable(request)));

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
  request.method === 'POST' && !isApi(request) && (isFromHere(request) || request.cookies._csrf !== undefined);

/** What a browser says of itself, and no other site can make it say. */
const isFromHere = (request: FastifyRequest): boolean => request.headers['sec-fetch-site'] === 'same-origin';
