import type { Db } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process/process.ts';
import { inForce } from './search/in-force.ts';
import type { ProcedureFilter } from './search-store.ts';
import type { ProcedureVersion, ProcessVersion } from './store.ts';

/** A procedure as it is posted on a day: its version, and the process it then runs through. */
export type PostedProcedure = { readonly procedure: ProcedureVersion; readonly process: ProcessVersion | null };

/** So many are held in memory at a time. */
const BATCH = 100;

/** Every procedure in force on a day with its process, by code; read a hundred at a time. */
export async function* proceduresInForce(
  db: Db,
  day: Temporal.PlainDate,
  filter: ProcedureFilter = {},
): AsyncGenerator<PostedProcedure> {
  for (let last = ''; ; ) {
    const rows = await batch(db, day, filter, last);
    yield* rows.map(toPosted);
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = end.code;
  }
}

const batch = (db: Db, day: Temporal.PlainDate, filter: ProcedureFilter, last: string) =>
  withProcess(db, day, filter)
    .select(['version.id', 'version.code', 'version.version', 'version.agency_id as agencyId'])
    .select(['agency.name as agencyName', 'version.received_at_center as receivedAtCenter', 'version.content'])
    .select(['version.effective_from as effectiveFrom', 'version.effective_to as effectiveTo'])
    .select(['version.decision_no as decisionNo', 'version.stated_from as statedFrom'])
    .select(['version.published_at as publishedAt', 'version.published_late as publishedLate'])
    .select(['process.id as processId', 'process.version as processVersion', 'process.steps'])
    .select(['process.decision_no as processDecisionNo', 'process.calendar_day_ground as calendarDayGround'])
    .select(['process.effective_from as processFrom', 'process.effective_to as processTo'])
    .where('version.code', '>', last)
    .orderBy('version.code')
    .limit(BATCH)
    .execute();

const withProcess = (db: Db, day: Temporal.PlainDate, filter: ProcedureFilter) =>
  inForce(db, day, filter)
    .innerJoin('agencies as agency', 'agency.id', 'version.agency_id')
    .leftJoin('process_versions as process', (join) =>
      join
        .onRef('process.procedure_id', '=', 'version.procedure_id')
        .on('process.withdrawn_at', 'is', null)
        .on('process.effective_from', '<=', day.toString())
        .on((is) => is.or([is('process.effective_to', 'is', null), is('process.effective_to', '>', day.toString())])),
    );

/** Which versions of a procedure and its process are posted. */
export type PostedVersion = {
  readonly agencyKey: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly processVersion: number | null;
};

/** The same without what they say: which versions are in force on a day, by agency and code. */
export async function versionsInForce(
  db: Db,
  day: Temporal.PlainDate,
  filter: ProcedureFilter = {},
): Promise<PostedVersion[]> {
  return withProcess(db, day, filter)
    .select(['agency.key as agencyKey', 'version.code', 'version.name', 'version.version'])
    .select(['version.effective_from as effectiveFrom', 'process.version as processVersion'])
    .orderBy('agency.key')
    .orderBy('version.code')
    .execute();
}

function toPosted(row: Awaited<ReturnType<typeof batch>>[number]): PostedProcedure {
  const { processId, processVersion, processDecisionNo, processFrom, processTo, calendarDayGround, steps, ...own } =
    row;
  return {
    procedure: { ...own, content: row.content as ProcedureContent },
    process:
      processId !== null && processVersion !== null && processDecisionNo !== null && processFrom !== null
        ? {
            id: processId,
            version: processVersion,
            decisionNo: processDecisionNo,
            effectiveFrom: processFrom,
            effectiveTo: processTo,
            calendarDayGround,
            steps: steps as Process['steps'],
          }
        : null,
  };
}
