import type { Db } from '../../platform/database/database.ts';
import { contentOfCase, type ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process/process.ts';

/** One approved version of a procedure as it is stored, with the agency that decides. */
export type ProcedureVersion = {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly receivedAtCenter: boolean;
  /** First day it is in force, and first day it no longer is. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly decisionNo: string;
  /** The day the decision itself names; earlier than `effectiveFrom` where it was published late. */
  readonly statedFrom: string;
  /** Null for what the center opened with. */
  readonly publishedAt: Temporal.Instant | null;
  readonly publishedLate: boolean;
  readonly content: ProcedureContent;
};
/** What a dossier keeps of the catalogue: a version, and which of its cases. */
export type ProcedurePin = { readonly procedureVersionId: number; readonly caseKey: string | null };
/** One approved version of a process; `steps` and the ground of a limit in calendar days are what the decision approved. */
export type ProcessVersion = {
  readonly id: number;
  readonly version: number;
  readonly decisionNo: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly calendarDayGround: string | null;
  readonly steps: Process['steps'];
};

const versions = (db: Db) =>
  db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .innerJoin('agencies as agency', 'agency.id', 'version.agency_id')
    .select([
      'version.id',
      'procedure.code',
      'version.version',
      'version.agency_id as agencyId',
      'agency.name as agencyName',
      'version.received_at_center as receivedAtCenter',
      'version.effective_from as effectiveFrom',
      'version.effective_to as effectiveTo',
      'version.decision_no as decisionNo',
      'version.stated_from as statedFrom',
      'version.published_at as publishedAt',
      'version.published_late as publishedLate',
      'version.content',
    ])
    .where('version.withdrawn_at', 'is', null);

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

/** A version a dossier is pinned to, as it holds for the dossier's case. */
export async function procedureVersion(db: Db, pin: ProcedurePin): Promise<ProcedureVersion> {
  const row = await versions(db).where('version.id', '=', pin.procedureVersionId).executeTakeFirstOrThrow();
  const version = toVersion(row);
  return { ...version, content: contentOfCase(version.content, pin.caseKey) };
}

/** Every approved version of a procedure, the newest first. */
export async function versionsOf(db: Db, code: string): Promise<ProcedureVersion[]> {
  const rows = await versions(db).where('procedure.code', '=', code).orderBy('version.version', 'desc').execute();
  return rows.map(toVersion);
}

const processes = (db: Db, procedureCode: string) =>
  db
    .selectFrom('process_versions as process')
    .innerJoin('procedures as procedure', 'procedure.id', 'process.procedure_id')
    .select([
      'process.id',
      'process.version',
      'process.decision_no as decisionNo',
      'process.effective_from as effectiveFrom',
      'process.effective_to as effectiveTo',
      'process.calendar_day_ground as calendarDayGround',
      'process.steps',
    ])
    .where('procedure.code', '=', procedureCode)
    .where('process.withdrawn_at', 'is', null);

type ProcessRow = Awaited<ReturnType<ReturnType<typeof processes>['executeTakeFirstOrThrow']>>;
const toProcess = (row: ProcessRow): ProcessVersion => ({ ...row, steps: row.steps as Process['steps'] });

/** The approved process of a procedure on a day, or null: without one nothing may be received (QC Đ2.1). */
export async function processOn(
  db: Db,
  procedureCode: string,
  day: Temporal.PlainDate,
): Promise<ProcessVersion | null> {
  const row = await processes(db, procedureCode)
    .where('process.effective_from', '<=', day.toString())
    .where((is) => is.or([is('process.effective_to', 'is', null), is('process.effective_to', '>', day.toString())]))
    .executeTakeFirst();
  return row ? toProcess(row) : null;
}

/** Every approved version of a procedure's process, the newest first. */
export async function processVersionsOf(db: Db, procedureCode: string): Promise<ProcessVersion[]> {
  const rows = await processes(db, procedureCode).orderBy('process.version', 'desc').execute();
  return rows.map(toProcess);
}
