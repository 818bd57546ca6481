import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { deleteExpiredDrafts } from './store.ts';

export type DraftKeeping = { readonly db: Db; readonly clock: Clock };

/** Removes the drafts kept long enough, those that were filed among them; answers how many. */
export const forgetDrafts = ({ db, clock }: DraftKeeping): Promise<number> => deleteExpiredDrafts(db, clock.now());
