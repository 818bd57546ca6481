import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Permission } from '../../modules/identity/index.ts';

/** Who may use a route: everybody, whoever is signed in, or people with (one of) the permissions named. */
export type RoutePermission = 'public' | 'signed-in' | Permission | readonly Permission[];

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission;
  }
}

/** Deny first: a route that does not say who may use it stops the start. */
export function requirePermissions(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined) throw new Error(`${method} ${url} declares no permission`);
  });
}

export type Access = 'granted' | 'sign-in-required' | 'not-permitted';

/** Whether this request may go on, from what its route declares. */
export function accessOf(request: FastifyRequest): Access {
  const wanted = request.routeOptions.config.permission ?? 'public';
  if (wanted === 'public') return 'granted';
  if (!request.actor) return 'sign-in-required';
  if (wanted === 'signed-in') return 'granted';
  const any = typeof wanted === 'string' ? [wanted] : wanted;
  return any.some((permission) => request.actor?.permissions.has(permission)) ? 'granted' : 'not-permitted';
}
