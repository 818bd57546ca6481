import { sql } from 'kysely';
import { fold } from '../../kernel/vietnamese.ts';
import type { Db } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process.ts';

/** One version of a procedure as it is stored, with the agency that decides. */
export type ProcedureVersion = {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly receivedAtCenter: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly content: ProcedureContent;
};
export type ProcessVersion = { readonly id: number; readonly version: number; readonly steps: Process['steps'] };

const versions = (db: Db) =>
  db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .innerJoin('agencies as agency', 'agency.id', 'procedure.agency_id')
    .select([
      'version.id',
      'procedure.code',
      'version.version',
      'procedure.agency_id as agencyId',
      'agency.name as agencyName',
      'procedure.received_at_center as receivedAtCenter',
      'version.effective_from as effectiveFrom',
      'version.effective_to as effectiveTo',
      'version.content',
    ])
    .where('version.status', '=', 'in_force');

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;
const toVersion = (row: Row): ProcedureVersion => ({ ...row, content: row.content as ProcedureContent });

/** The version of a procedure on a day; of one that is no longer in force, its last version. */
export async function procedureOn(db: Db, code: string, day: Temporal.PlainDate): Promise<ProcedureVersion | null> {
  const row = await versions(db)
    .where('procedure.code', '=', code)
    .where('version.effective_from', '<=', day.toString())
    .orderBy('version.effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** A version a dossier is pinned to. */
export async function procedureVersion(db: Db, id: number): Promise<ProcedureVersion> {
  return toVersion(await versions(db).where('version.id', '=', id).executeTakeFirstOrThrow());
}

/** The approved process of a procedure, or null: without one nothing may be received (QC Đ2.1). */
export async function processInForce(db: Db, procedureCode: string): Promise<ProcessVersion | null> {
  const row = await db
    .selectFrom('process_versions as process')
    .innerJoin('procedures as procedure', 'procedure.id', 'process.procedure_id')
    .select(['process.id', 'process.version', 'process.steps'])
    .where('procedure.code', '=', procedureCode)
    .where('process.status', '=', 'in_force')
    .executeTakeFirst();
  return row ? { ...row, steps: row.steps as Process['steps'] } : null;
}

export type ProcedureSummary = {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly agencyId: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly receivedAtCenter: boolean;
  readonly content: ProcedureContent;
};

/**
 * Procedures in force on a day that match what somebody typed, best first; all of them, by name, for no words. Whole
 * words and beginnings come first, then what merely looks alike ("giay phep lai se").
 */
export async function findProcedures(
  db: Db,
  wanted: { words: string; day: Temporal.PlainDate; agencyKey?: string; limit: number; after?: string },
): Promise<ProcedureSummary[]> {
  const words = fold(wanted.words)
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
  const tsquery = words
    .split(' ')
    .filter(Boolean)
    .map((word) => `'${word}':*`)
    .join(' & ');
  const rank =
    words === ''
      ? sql<number>`0::real`
      : sql<number>`(case when search @@ to_tsquery('simple', ${tsquery}) then 1 + ts_rank(search, to_tsquery('simple', ${tsquery})) else 0 end
          + word_similarity(${words}, folded))::real`;
  let query = db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .innerJoin('agencies as agency', 'agency.id', 'procedure.agency_id')
    .select([
      'procedure.code',
      'version.name',
      'version.field',
      'procedure.agency_id as agencyId',
      'agency.key as agencyKey',
      'agency.name as agencyName',
      'procedure.received_at_center as receivedAtCenter',
      'version.content',
    ])
    .where('version.status', '=', 'in_force')
    .where('version.effective_from', '<=', wanted.day.toString())
    .where((where) =>
      where.or([where('version.effective_to', 'is', null), where('version.effective_to', '>', wanted.day.toString())]),
    )
    .orderBy(rank, 'desc')
    .orderBy('version.field')
    .orderBy('procedure.code')
    .limit(wanted.limit);
  if (words !== '')
    query = query.where(sql<boolean>`(search @@ to_tsquery('simple', ${tsquery}) or ${words} <% folded)`);
  if (wanted.agencyKey) query = query.where('agency.key', '=', wanted.agencyKey);
  if (wanted.after !== undefined && words === '') {
    query = query.where(
      sql<boolean>`(version.field, procedure.code) > (select v.field, p.code from procedure_versions v
        join procedures p on p.id = v.procedure_id where p.code = ${wanted.after} and v.status = 'in_force'
        order by v.version desc limit 1)`,
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, content: row.content as ProcedureContent }));
}
