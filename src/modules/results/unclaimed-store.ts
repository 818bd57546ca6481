import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** What the applicant was told, so many days after the result was ready. Told once: whoever comes second gets false. */
export async function insertReminder(
  tx: Db,
  reminder: {
    readonly resultId: number;
    readonly days: number;
    readonly at: Temporal.Instant;
    readonly byMail: boolean;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('result_reminders')
    .values({ result_id: reminder.resultId, days: reminder.days, sent_at: reminder.at, by_mail: reminder.byMail })
    .onConflict((conflict) => conflict.columns(['result_id', 'days']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertArchiving(tx: Db, resultId: number, at: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('result_archivings')
    .values({ result_id: resultId, archived_at: at })
    .onConflict((conflict) => conflict.column('result_id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** When it was put away because nobody came; null while it was not. */
export async function archivedAt(db: Db, resultId: number): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('result_archivings')
    .select('archived_at')
    .where('result_id', '=', resultId)
    .executeTakeFirst();
  return row?.archived_at ?? null;
}

export const isArchived = async (db: Db, resultId: number): Promise<boolean> =>
  (await archivedAt(db, resultId)) !== null;

/** A result that is ready and nobody has come for. */
export type Unclaimed = {
  readonly resultId: number;
  readonly dossierId: number;
  readonly readyAt: Temporal.Instant;
  /** The days after which the applicant was told last; null where never. */
  readonly lastDays: number | null;
  readonly ruleSetId: number;
  readonly nationalRuleSetId: number | null;
};

/** Results that wait and are not put away yet, in the order they were registered. */
export async function unclaimedAfter(db: Db, after: number, limit: number): Promise<Unclaimed[]> {
  const { rows } = await sql<Unclaimed>`
    select r.id as "resultId", d.id as "dossierId", r.registered_at as "readyAt", d.rule_set_id as "ruleSetId",
      d.national_rule_set_id as "nationalRuleSetId",
      (select max(days) from result_reminders m where m.result_id = r.id) as "lastDays"
    from dossiers d join results r on r.dossier_id = d.id and r.ended_at is null
    where d.status = 'result_ready' and r.id > ${after}
      and not exists (select from result_archivings a where a.result_id = r.id)
    order by r.id limit ${limit}`.execute(db);
  return rows;
}
