import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { type Station, stationOf } from '../../staff/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import { mayReadManifest } from '../domain/sides.ts';
import type { ManifestParams } from '../input.ts';
import { findManifest } from '../manifest-store.ts';

export type Official = {
  readonly actor: Actor & { readonly accountId: number };
  readonly station: Station | null;
  readonly now: Temporal.Instant;
};

/** Who asks, where they work today, and what time it is. */
export async function officialOf({ services }: Web, { actor }: FastifyRequest): Promise<Official> {
  if (!actor) throw new Error('The route lets people in who are not signed in');
  const now = services.clock.now();
  return { actor, now, station: await stationOf(services.db, actor.accountId, localDate(now)) };
}

/** The manifest of the address, for those who need to know it; for all others there is none. */
export async function theManifest(web: Web, request: FastifyRequest): Promise<Official & { manifest: Manifest }> {
  const { id } = request.params as ManifestParams;
  const official = await officialOf(web, request);
  const manifest = await findManifest(web.services.db, id);
  if (!manifest || !mayReadManifest(official.actor, official.station, manifest))
    throw new Refusal({ code: 'manifest-not-found' });
  return { ...official, manifest };
}
