import type { FastifyReply, FastifyRequest } from 'fastify';
import { continuePage, isOwnPath, readResume, resumePage } from '../../../web/server/resume.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { clearSession, setSession } from '../../../web/server/session.ts';
import type { Web } from '../../../web/web.ts';
import { actorOf, signIn, signOut } from '../index.ts';
import { signInPage } from './sign-in.view.ts';

type Query = { returnTo?: unknown };
type Body = { username?: unknown; password?: unknown; returnTo?: unknown; _resume?: unknown };

export const showSignIn = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const returnTo = ownPath((request.query as Query).returnTo);
  return sendPage(reply, signInPage(await web.shellOf(request, reply), { username: '', returnTo, problem: null }));
};

/** Signs in and goes where the person wanted to go, or on with the form that was sent too late. */
export const postSignIn = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const body = (request.body ?? {}) as Body;
  const username = text(body.username);
  const resume = body._resume === undefined ? null : readResume(body._resume);
  if (resume?.owner && resume.owner !== username) {
    const shell = await web.shellOf(request, reply);
    return sendPage(reply.code(422), resumePage(shell, resume, { username, detail: null }));
  }
  const result = await signIn(web.services, { username, password: text(body.password), address: request.ip });
  const shell = await web.shellOf(request, reply);
  if (!result.ok) {
    const told = web.book.tell(result.problem, shell.lang);
    reply.code(told.status);
    if (resume) return sendPage(reply, resumePage(shell, resume, { username, detail: told.detail }));
    return sendPage(reply, signInPage(shell, { username, returnTo: ownPath(body.returnTo), problem: told.detail }));
  }
  const { account, token } = result.value;
  setSession(reply, web.services.publicUrl, token);
  if (resume) {
    request.actor = actorOf(account);
    return sendPage(reply, continuePage(await web.shellOf(request, reply), resume));
  }
  const wanted = ownPath(body.returnTo);
  return seeOther(reply, wanted !== '' ? wanted : account.kind === 'staff' ? '/can-bo' : '/ho-so');
};

export const postSignOut = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, publicUrl } = web.services;
  if (request.token) await signOut(db, request.token, clock.now());
  clearSession(reply, publicUrl);
  return seeOther(reply, '/');
};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');
const ownPath = (value: unknown): string => (typeof value === 'string' && isOwnPath(value) ? value : '');
