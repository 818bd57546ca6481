import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { type Station, stationOf } from '../../staff/index.ts';

export type Official = {
  readonly actor: Actor & { readonly accountId: number };
  /** Null for a signed-in person who is no official. */
  readonly station: Station | null;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

/** Who asks for this page, where they sit today, and what time it is. */
export async function officialOf({ services }: Web, { actor }: FastifyRequest): Promise<Official> {
  if (!actor) throw new Error('The route lets people in who are not signed in');
  const now = services.clock.now();
  const today = localDate(now);
  return { actor, now, today, station: await stationOf(services.db, actor.accountId, today) };
}
