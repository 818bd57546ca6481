import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

export type OpenDossier = {
  readonly id: number;
  readonly reference: string;
  readonly version: number;
  readonly legalDueAt: Temporal.Instant | null;
};

/** How many dossiers of a procedure are filed or accepted and not finished, under whichever version. */
export async function countOpenDossiers(db: Db, procedureCode: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) ${openOf(procedureCode)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/**
 * Open dossiers of a procedure that go on under a version other than the one of the day, with how many they are
 * (QC Đ13.3); all of them, where no version is in force. The oldest due date first, no more than `limit`.
 */
export async function openOnOlderVersions(
  db: Db,
  procedureCode: string,
  { current, limit }: { readonly current: number | null; readonly limit: number },
): Promise<{ readonly count: number; readonly items: readonly OpenDossier[] }> {
  const older = sql`${openOf(procedureCode)} and v.version is distinct from ${current}`;
  const { rows } = await sql<OpenDossier & { count: string }>`
    select d.id, coalesce(d.code, d.provisional_number) as reference, v.version,
      d.legal_due_at as "legalDueAt", count(*) over () as count
    ${older} order by d.legal_due_at nulls last, d.id limit ${limit}`.execute(db);
  return { count: Number(rows[0]?.count ?? 0), items: rows.map(({ count: _, ...item }) => item) };
}

const openOf = (procedureCode: string) => sql`
  from dossiers d
  join procedure_versions v on v.id = d.procedure_version_id
  join procedures p on p.id = v.procedure_id
  where p.code = ${procedureCode} and d.finished_at is null
    and d.status not in ('refused', 'stopped')`;
