import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** A colleague who has the page of a dossier open. */
export type Present = { readonly name: string; readonly seenAt: Temporal.Instant };

/** After so long without the page being drawn again, nobody is thought to have it open. */
const FORGOTTEN_AFTER_SECONDS = 120;

/** Notes that somebody opened a dossier's page, and answers who else has it open. */
export async function notePresence(
  db: Db,
  {
    dossierId,
    accountId,
    now,
  }: { readonly dossierId: number; readonly accountId: number; readonly now: Temporal.Instant },
): Promise<Present[]> {
  const since = now.subtract({ seconds: FORGOTTEN_AFTER_SECONDS });
  await sql`delete from dossier_presence where dossier_id = ${dossierId} and seen_at < ${since.toString()}`.execute(db);
  await db
    .insertInto('dossier_presence')
    .values({ dossier_id: dossierId, account_id: accountId, seen_at: now })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'account_id']).doUpdateSet({ seen_at: now }))
    .execute();
  return db
    .selectFrom('dossier_presence as present')
    .innerJoin('accounts as account', 'account.id', 'present.account_id')
    .select(['account.display_name as name', 'seen_at as seenAt'])
    .where('dossier_id', '=', dossierId)
    .where('account_id', '<>', accountId)
    .where('seen_at', '>=', since)
    .orderBy('seen_at')
    .execute();
}
