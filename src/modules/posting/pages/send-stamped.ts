import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Stamped = {
  /** Another one as soon as the bytes would be. */
  readonly stamp: string;
  readonly changedAt: Temporal.Instant;
  readonly type: string;
};

/** Sends a file that programs fetch again and again; who has it as it is gets only that told (304), and nothing is made. */
export async function sendStamped(
  request: FastifyRequest,
  reply: FastifyReply,
  { stamp, changedAt, type }: Stamped,
  make: () => string | Readable,
): Promise<FastifyReply> {
  // Weak: one for all packed forms.
  const etag = `W/"${createHash('sha256').update(stamp).digest('base64url').slice(0, 22)}"`;
  reply
    .header('etag', etag)
    .header('last-modified', new Date(changedAt.epochMilliseconds).toUTCString())
    .header('cache-control', 'public, no-cache')
    .header('vary', 'accept-encoding');
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((each) => each.trim() === etag || each.trim() === '*')) return reply.code(304).send();
  return reply.type(type).send(make());
}
