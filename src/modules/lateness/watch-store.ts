import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';

/** A legal due date a dossier has or had. */
export type Watch = {
  readonly legalDueAt: Temporal.Instant;
  /** When it ceased to be the due date; null while it is. */
  readonly until: Temporal.Instant | null;
};

/** The dossiers of which something is due, whatever was waiting longest first. */
export async function dossiersToLookAt(db: Db, now: Temporal.Instant, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select dossier_id as id from lateness_watches where look_at <= ${now.toString()}::timestamptz
    order by look_at limit ${limit}`.execute(db);
  return [...new Set(rows.map(({ id }) => id))];
}

/** The due dates of a dossier that are to be looked at now, locked; whoever comes second finds none. */
export async function lockWatches(tx: Tx, dossierId: number, now: Temporal.Instant): Promise<Watch[]> {
  const { rows } = await sql<Watch>`
    select legal_due_at as "legalDueAt", until from lateness_watches
    where dossier_id = ${dossierId} and look_at <= ${now.toString()}::timestamptz
    order by legal_due_at for update`.execute(tx);
  return rows;
}

/** When to look at a due date again; null: never. */
export async function saveLook(
  tx: Tx,
  { dossierId, legalDueAt }: { readonly dossierId: number; readonly legalDueAt: Temporal.Instant },
  lookAt: Temporal.Instant | null,
): Promise<void> {
  await tx
    .updateTable('lateness_watches')
    .set({ look_at: lookAt })
    .where('dossier_id', '=', dossierId)
    .where('legal_due_at', '=', legalDueAt)
    .execute();
}
