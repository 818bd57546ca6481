import type { Tx } from '../../../platform/database/database.ts';
import { CENTER, moveOriginals } from '../../custody/index.ts';
import { chainOf } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { recordMany } from '../../ledger/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import { lockDossiers } from '../transfer-store.ts';

/**
 * What arrived stands in the history of each dossier, with who gave it and who took it (the process-control slip is drawn
 * from there); the papers the center kept of it are in the agency's keeping from here on.
 */
export async function recordArrivals(
  tx: Tx,
  manifest: Manifest,
  dossierIds: readonly number[],
  { actor, now }: { actor: Actor; now: Temporal.Instant },
): Promise<void> {
  if (dossierIds.length === 0) return;
  await lockDossiers(tx, dossierIds);
  const entry = {
    at: now,
    actor: actingAs(actor, 'receiver'),
    action: manifest.direction === 'dossiers' ? 'receive-papers' : 'receive-result',
    facts: {
      manifest: manifest.number,
      agencyId: manifest.agencyId,
      giver: manifest.handedOver?.name,
      handedOverAt: manifest.handedOver?.at.toString(),
    },
    ground: 'QC Đ4.1',
  };
  await recordMany(tx, new Map(dossierIds.map((id) => [chainOf(id), entry])));
  if (manifest.direction !== 'dossiers') return;
  const moved = await moveOriginals(tx, {
    which: { dossierIds },
    from: CENTER,
    to: { kind: 'agency', agencyId: manifest.agencyId },
    reference: manifest.number,
    by: actingAs({ ...actor, accountId: actor.accountId as number }, 'receiver'),
    at: now,
  });
  if (!moved.ok) throw new Error(`The papers of manifest ${manifest.number} could not be moved: ${moved.problem.code}`);
}
