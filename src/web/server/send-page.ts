import type { FastifyReply } from 'fastify';
import type { Html } from '../../platform/html.ts';

/** Sends a page. What is personal must not stay in shared caches or behind the back button after signing out. */
export function sendPage(reply: FastifyReply, page: Html) {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  return reply.type('text/html; charset=utf-8').send(page.markup);
}

/** On to another page after a successful post, so that reloading does not post again. */
export const seeOther = (reply: FastifyReply, path: string) => reply.code(303).header('location', path).send();
