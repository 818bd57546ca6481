import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process/process.ts';
import { keywords, type Publication } from './publication-store.ts';

/** The newest version there is of a procedure and of its process, in force, to come or over; not what was withdrawn. */
export type NewestVersion = {
  readonly code: string;
  /** Null while only its process, or neither, was ever published. */
  readonly procedure: {
    readonly id: number;
    readonly effectiveFrom: string;
    readonly effectiveTo: string | null;
    readonly content: ProcedureContent;
  } | null;
  readonly process: { readonly id: number; readonly effectiveFrom: string; readonly process: Process } | null;
  /** The numbers their next versions get; those of withdrawn ones are not given again. */
  readonly next: { readonly procedure: number; readonly process: number };
};

/** What many procedures say now, by code, after a code: all of them, or those of some codes. */
export async function newestVersions(
  db: Db,
  { codes, after = '', limit = null }: { codes?: readonly string[]; after?: string; limit?: number | null },
): Promise<NewestVersion[]> {
  const { rows } = await sql<{
    code: string;
    next_version: number;
    next_process: number;
    version_id: number | null;
    from: string;
    to: string | null;
    content: ProcedureContent;
    process_id: number | null;
    process_from: string;
    process_version: number;
    process_decision: string;
    ground: string | null;
    steps: Process['steps'];
  }>`
    select p.code, v.id as version_id, v.effective_from as "from", v.effective_to as "to", v.content,
      q.id as process_id, q.effective_from as process_from, q.version as process_version,
      q.decision_no as process_decision, q.calendar_day_ground as ground, q.steps,
      1 + coalesce((select max(version) from procedure_versions where procedure_id = p.id), 0) as next_version,
      1 + coalesce((select max(version) from process_versions where procedure_id = p.id), 0) as next_process
    from procedures p
    left join lateral (select * from procedure_versions where procedure_id = p.id and withdrawn_at is null
      order by effective_from desc limit 1) v on true
    left join lateral (select * from process_versions where procedure_id = p.id and withdrawn_at is null
      order by effective_from desc limit 1) q on true
    where p.code > ${after} and (${codes === undefined} or p.code = any(${[...(codes ?? [])]}))
    order by p.code limit ${limit}`.execute(db);
  return rows.map((row) => ({
    code: row.code,
    procedure:
      row.version_id === null
        ? null
        : { id: row.version_id, effectiveFrom: row.from, effectiveTo: row.to, content: row.content },
    process:
      row.process_id === null
        ? null
        : {
            id: row.process_id,
            effectiveFrom: row.process_from,
            process: {
              version: row.process_version,
              decisionNo: row.process_decision,
              ...(row.ground !== null && { calendarDayGround: row.ground }),
              steps: row.steps,
            },
          },
    next: { procedure: row.next_version, process: row.next_process },
  }));
}

/** A version of a procedure, of its process, or of both, to be published among many. */
export type ManyPublication = {
  readonly code: string;
  readonly agency: { readonly id: number; readonly name: string };
  readonly content: ProcedureContent | null;
  readonly process: Process | null;
  readonly publication: Publication;
};

/** The rows of many procedures by their codes; made where there is none. Locked for the rest of the transaction. */
export async function holdProcedures(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; code: string }>`
    insert into procedures (code) select code from unnest(${[...codes]}::text[]) as given (code) order by code
    on conflict (code) do update set code = excluded.code returning id, code`.execute(tx);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Adds versions of many procedures, whose rows are held, each ending the one before it on its first day. */
export async function insertManyVersions(
  tx: Tx,
  procedureIds: ReadonlyMap<string, number>,
  publications: readonly ManyPublication[],
): Promise<void> {
  const idOf = (code: string) => procedureIds.get(code) as number;
  const contents = publications.filter((one) => one.content !== null);
  const processes = publications.filter((one) => one.process !== null);
  await endThoseBefore(tx, 'procedure_versions', contents, idOf);
  await endThoseBefore(tx, 'process_versions', processes, idOf);
  const published = ({ publication }: ManyPublication) => ({
    effective_from: publication.effectiveFrom,
    published_at: publication.published?.at ?? null,
    published_by: publication.published?.by ?? null,
    source: publication.source,
  });
  const versions = contents.map((one) => ({
    ...published(one),
    ...contentRow(one.content as ProcedureContent, one),
    procedure_id: idOf(one.code),
  }));
  const processRows = processes.map((one) => ({
    ...published(one),
    ...processRow(one.process as Process),
    procedure_id: idOf(one.code),
  }));
  if (versions.length > 0) await tx.insertInto('procedure_versions').values(versions).execute();
  if (processRows.length > 0) await tx.insertInto('process_versions').values(processRows).execute();
}

async function endThoseBefore(
  tx: Tx,
  table: 'procedure_versions' | 'process_versions',
  publications: readonly ManyPublication[],
  idOf: (code: string) => number,
): Promise<void> {
  const ids = publications.map(({ code }) => idOf(code));
  const days = publications.map(({ publication }) => publication.effectiveFrom);
  await sql`update ${sql.table(table)} as before set effective_to = given.day
    from unnest(${ids}::bigint[], ${days}::date[]) as given (id, day)
    where before.procedure_id = given.id and before.withdrawn_at is null and before.effective_from < given.day
      and (before.effective_to is null or before.effective_to > given.day)`.execute(tx);
}

const contentRow = (content: ProcedureContent, { agency, publication }: ManyPublication) => ({
  version: content.version,
  effective_to: publication.effectiveTo,
  stated_from: publication.statedFrom,
  decision_no: publication.decisionNo,
  published_late: publication.published?.late ?? false,
  name: content.name,
  field: content.field,
  keywords: keywords(content, agency.name),
  agency_id: agency.id,
  received_at_center: content.receivedAtCenter,
  content: JSON.stringify(content),
});

const processRow = (process: Process) => ({
  version: process.version,
  decision_no: process.decisionNo,
  calendar_day_ground: process.calendarDayGround ?? null,
  steps: JSON.stringify(process.steps),
});
