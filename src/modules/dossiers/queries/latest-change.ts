import type { Db } from '../../../platform/database/database.ts';
import { history, type LedgerEntry } from '../../ledger/index.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import { isOfItsLife } from './timeline.ts';

/** Who did what to the dossier last, whatever the system did after it: what somebody who came too late is told. */
export async function latestChange(db: Db, dossier: Pick<Dossier, 'id'>): Promise<LedgerEntry | null> {
  const entries = await history(db, chainOf(dossier.id));
  return entries.findLast((entry) => entry.actor.accountId !== null && isOfItsLife(entry)) ?? null;
}
