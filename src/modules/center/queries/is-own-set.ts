import type { Db } from '../../../platform/database/database.ts';
import { isOwnJurisdiction } from '../domain/own-jurisdiction.ts';
import { listRuleSets, type StoredRuleSet } from '../rule-set-store.ts';
import { findCenter } from '../store.ts';

/** Whether a set is the center's to draft and approve. */
export async function isOwnSet(db: Db, { jurisdiction }: Pick<StoredRuleSet, 'jurisdiction'>): Promise<boolean> {
  const center = await findCenter(db);
  return center !== null && isOwnJurisdiction(jurisdiction, center.key, await listRuleSets(db));
}
