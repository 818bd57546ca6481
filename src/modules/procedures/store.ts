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
export type ProcessVersion = {
  readonly id: number;
  readonly version: number;
  readonly decisionNo: string;
  readonly steps: Process['steps'];
};

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
    .select(['process.id', 'process.version', 'process.decision_no as decisionNo', 'process.steps'])
    .where('procedure.code', '=', procedureCode)
    .where('process.status', '=', 'in_force')
    .executeTakeFirst();
  return row ? { ...row, steps: row.steps as Process['steps'] } : null;
}

/** Every version of a procedure, the newest first. */
export async function versionsOf(db: Db, code: string): Promise<ProcedureVersion[]> {
  const rows = await versions(db).where('procedure.code', '=', code).orderBy('version.version', 'desc').execute();
  return rows.map(toVersion);
}
