import type { Db } from '../../../platform/database/database.ts';
import { history } from '../../ledger/index.ts';
import { type MovedDossier, noticeChain } from '../domain/recalculation.ts';

/** Who told each of these applicants by phone, by dossier: the history knows. */
export async function whoPhoned(
  db: Db,
  recalculationId: number,
  dossiers: readonly MovedDossier[],
): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  for (const { dossierId } of dossiers.filter(({ informed }) => informed === 'phone')) {
    const [entry] = await history(db, noticeChain(recalculationId, dossierId));
    if (entry) names.set(dossierId, entry.actor.name);
  }
  return names;
}
