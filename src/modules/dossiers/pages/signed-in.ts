import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../identity/index.ts';

/** Who is signed in; the guard has let nobody else come here. */
export function signedIn(request: FastifyRequest): Actor & { readonly accountId: number } {
  if (!request.actor) throw new Error('The route lets people in who are not signed in');
  return request.actor;
}
