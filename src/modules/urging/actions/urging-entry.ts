import type { Tx } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { type NewEntry, recordMany } from '../../ledger/index.ts';
import { lockDossiers } from '../waiting-store.ts';

/** Writes what happened to a letter into the history of each dossier it is about. */
export async function recordUrging(
  tx: Tx,
  dossierIds: readonly number[],
  actor: Actor,
  entry: Pick<NewEntry, 'at' | 'action' | 'facts'>,
): Promise<void> {
  await lockDossiers(tx, dossierIds);
  const written = { ...entry, actor: actingAs(actor), ground: 'QC Đ7.2đ' };
  await recordMany(tx, new Map(dossierIds.map((id) => [chainOf(id), written])));
}
