import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/**
 * Changes with whatever a procedure's page is drawn from: every row counts by the transaction that wrote it (`xmin`).
 * What the page comes to read beyond these tables belongs in here too. Null where there is no such procedure.
 */
export async function procedureStamp(
  db: Db,
  { code, day, calendar }: { code: string; day: Temporal.PlainDate; calendar: string },
): Promise<string | null> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', ${day.toString()}::text,
      (select string_agg(concat(id, '.', xmin), ' ' order by id) from procedure_versions where procedure_id = procedure.id),
      (select string_agg(concat(id, '.', xmin), ' ' order by id) from process_versions where procedure_id = procedure.id),
      (select string_agg(concat(id, '.', xmin), ' ' order by id) from agencies),
      (select max(id) from calendar_editions where owner = ${calendar})) as stamp
    from procedures as procedure
    where procedure.code = ${code}
      and exists (select from procedure_versions where procedure_id = procedure.id and withdrawn_at is null)`.execute(
    db,
  );
  return rows[0]?.stamp ?? null;
}

/**
 * Changes with the catalogue as a whole: a version that came, was taken back or ends, a process, an agency, the day. Read
 * from indexes, in about a millisecond for some thousand procedures.
 */
export async function catalogueStamp(db: Db, day: Temporal.PlainDate): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', ${day.toString()}::text,
      (select concat_ws('.', count(*), max(id), count(withdrawn_at), count(effective_to), sum(effective_to - date '2000-01-01'))
        from procedure_versions),
      (select concat_ws('.', count(*), max(id), count(withdrawn_at), count(effective_to), sum(effective_to - date '2000-01-01'))
        from process_versions),
      (select string_agg(concat(id, '.', xmin), ' ' order by id) from agencies)) as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}
