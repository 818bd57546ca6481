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
    select concat_ws(' ', ${day.toString()}::text, version.id, version.xmin, procedure.xmin, process.id, process.xmin,
      (select string_agg(concat(id, '.', xmin), ' ' order by id) from agencies),
      (select max(id) from calendar_editions where owner = ${calendar})) as stamp
    from procedures as procedure
    join procedure_versions as version on version.procedure_id = procedure.id
    left join process_versions as process on process.procedure_id = procedure.id and process.withdrawn_at is null
      and daterange(process.effective_from, process.effective_to) @> ${day.toString()}::date
    where procedure.code = ${code} and version.withdrawn_at is null and version.effective_from <= ${day.toString()}
    order by version.effective_from desc
    limit 1`.execute(db);
  return rows[0]?.stamp ?? null;
}
