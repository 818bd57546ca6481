import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** What a procedure in force says it rests on, as it is written in the procedure itself and beside its papers. */
export type NamedBasis = { readonly code: string; readonly name: string; readonly texts: readonly string[] };

/** The legal bases every procedure in force on a day names (QC Đ7.2), in the order of their codes. */
export async function legalBasesOn(db: Db, day: Temporal.PlainDate): Promise<NamedBasis[]> {
  const { rows } = await sql<NamedBasis>`
    select procedure.code, version.name,
      jsonb_path_query_array(version.content, '$.legalBasis[*].document')
        || jsonb_path_query_array(version.content, '$.components[*].legalBasis')
        || jsonb_path_query_array(version.content, '$.cases[*].components[*].legalBasis') as texts
    from procedure_versions as version join procedures as procedure on procedure.id = version.procedure_id
    where version.withdrawn_at is null and daterange(version.effective_from, version.effective_to) @> ${day.toString()}::date
    order by procedure.code`.execute(db);
  return rows;
}
