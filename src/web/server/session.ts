import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, type Actor, actorOf, readSession } from '../../modules/identity/index.ts';
import type { Services } from '../services.ts';
import { isApi } from './api.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null when nobody is signed in. */
    actor: (Actor & { readonly accountId: number }) | null;
    /** Whose session has just ended: what they sent is kept until they sign in again. */
    endedFor: Account | null;
    token: string | null;
  }
}

/** The cookie's name says to the browser that no subdomain may set it, where that can be said. */
export const sessionCookie = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-session' : 'session';

/** Reads who is there, before anything else is done: a bearer token for the API, the cookie for pages. */
export function readSessions(app: FastifyInstance, { db, clock, publicUrl }: Services): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('endedFor', null);
  app.decorateRequest('token', null);
  const cookie = sessionCookie(publicUrl);
  // Most requests come without: they do not wait for a promise.
  app.addHook('onRequest', (request, _reply, done) => {
    const token = isApi(request) ? bearer(request) : request.cookies[cookie];
    if (!token) return done();
    readActor(request, token).then(() => done(), done);
  });

  async function readActor(request: FastifyRequest, token: string): Promise<void> {
    const session = await readSession(db, token, clock.now());
    if (session.state === 'none') return;
    if (session.state === 'ended') {
      request.endedFor = session.account;
      return;
    }
    request.token = token;
    request.actor = actorOf(session.account);
  }
}

/** Gives the browser its session, out of reach of scripts and of other sites. */
export function setSession(reply: FastifyReply, publicUrl: string, token: string): void {
  reply.setCookie(sessionCookie(publicUrl), token, cookieOptions(publicUrl));
}

export function clearSession(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(sessionCookie(publicUrl), cookieOptions(publicUrl));
}

const cookieOptions = (publicUrl: string) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: publicUrl.startsWith('https:'),
});

const bearer = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
