import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import { agenciesServed, agencyOf } from '../domain/sides.ts';
import { listManifests } from '../manifest-store.ts';

const MOST = 100;

export type Incoming = {
  /** Signed by the giver: to be counted and signed for. */
  readonly announced: readonly Manifest[];
  /** Closed, not signed by the giver yet. */
  readonly onTheWay: readonly Manifest[];
  /** Received, with discrepancies nobody has settled. */
  readonly unsettled: readonly Manifest[];
};

/** What comes to the side this person receives for: dossiers to their agency, results to their counter. */
export async function incomingManifests(db: Db, actor: Actor, station: Station | null): Promise<Incoming> {
  const [own, served] = [agencyOf(actor, station), agenciesServed(actor, station)];
  const sides = [
    { direction: 'dossiers', agencyIds: own },
    { direction: 'results', agencyIds: served },
  ] as const;
  const coming: Manifest[] = [];
  const unsettled: Manifest[] = [];
  for (const side of sides) {
    if (side.agencyIds.length === 0) continue;
    coming.push(...(await listManifests(db, { ...side, statuses: ['closed', 'handed_over'], limit: MOST })));
    unsettled.push(...(await listManifests(db, { ...side, unsettled: true, limit: MOST })));
  }
  return {
    announced: coming.filter(({ status }) => status === 'handed_over').toReversed(),
    onTheWay: coming.filter(({ status }) => status === 'closed').toReversed(),
    unsettled,
  };
}
