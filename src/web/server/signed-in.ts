import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../modules/identity/index.ts';

/** Somebody who signed in. */
export type SignedIn = Actor & { readonly accountId: number };

/** Who is signed in; the guard has let nobody else come here. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.actor) throw new Error('The route lets people in who are not signed in');
  return request.actor;
}
