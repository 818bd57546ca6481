import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/database.ts';

export type ForgetAnswersCapabilities = { readonly db: Db; readonly clock: Clock };

/**
 * How long a repeated request gets its first answer again. A form can be sent for a day and a half after it was opened
 * (twelve hours of a session, a day in which an ended one is remembered), and a program that was cut off has a night and a
 * day. Shorter than `UPLOADS_KEPT_HOURS`: the answer to an upload never names one that is gone.
 */
export const ANSWERS_KEPT_HOURS = 48;

/** Forgets the answers to creating requests that are older than their promise; answers how many. */
export async function forgetAnswers({ db, clock }: ForgetAnswersCapabilities): Promise<number> {
  const before = clock.now().subtract({ hours: ANSWERS_KEPT_HOURS });
  const { numDeletedRows } = await db
    .deleteFrom('idempotent_answers')
    .where('created_at', '<=', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
