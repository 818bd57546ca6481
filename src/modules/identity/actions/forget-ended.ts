import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { REMEMBERED_HOURS } from '../domain/session.ts';
import { deleteAttemptsBefore, deleteSessionsEndedBefore } from '../store.ts';

export type ForgetCapabilities = { readonly db: Db; readonly clock: Clock };

/**
 * The longest window of a limit is an hour. A day leaves time to look at a wave of guesses on the morning after; user
 * names and network addresses, which stand in the keys, are kept no longer than that.
 */
const ATTEMPTS_KEPT_HOURS = 24;

/** Forgets sessions that no longer name anybody and counts of tries whose window is long over; answers how many. */
export async function forgetEnded({ db, clock }: ForgetCapabilities): Promise<{ sessions: number; attempts: number }> {
  const now = clock.now();
  return {
    sessions: await deleteSessionsEndedBefore(db, now.subtract({ hours: REMEMBERED_HOURS })),
    attempts: await deleteAttemptsBefore(db, now.subtract({ hours: ATTEMPTS_KEPT_HOURS })),
  };
}
