import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type DraftInList, draftsOf } from './store.ts';

/** What somebody has begun to file and not sent, newest first. */
export const listFilingDrafts = (
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  accountId: number,
): Promise<DraftInList[]> => draftsOf(db, accountId, clock.now());
