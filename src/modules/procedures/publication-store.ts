import { sql } from 'kysely';
import { fold, initials } from '../../kernel/vietnamese.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process/process.ts';

/** Who published a version, when and on what; nobody for what a center opens with. */
export type Publication = {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** The day the decision itself names. */
  readonly statedFrom: string;
  readonly decisionNo: string;
  readonly published: { readonly at: Temporal.Instant; readonly by: string; readonly late: boolean } | null;
  readonly source: string | null;
};

/** The row of a procedure by its code; made where there is none yet. Locked for the rest of the transaction. */
export async function holdProcedure(tx: Tx, code: string): Promise<number> {
  const { id } = await tx
    .insertInto('procedures')
    .values({ code })
    .onConflict((is) => is.column('code').doUpdateSet({ code }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a version to a procedure, and ends the one before it on its first day. */
export async function insertProcedureVersion(
  tx: Tx,
  procedureId: number,
  content: ProcedureContent,
  { agency, ...publication }: Publication & { readonly agency: { readonly id: number; readonly name: string } },
): Promise<number> {
  await tx
    .updateTable('procedure_versions')
    .set({ effective_to: publication.effectiveFrom })
    .where('procedure_id', '=', procedureId)
    .where('withdrawn_at', 'is', null)
    .where('effective_from', '<', publication.effectiveFrom)
    .where((is) => is.or([is('effective_to', 'is', null), is('effective_to', '>', publication.effectiveFrom)]))
    .execute();
  const { id } = await tx
    .insertInto('procedure_versions')
    .values({
      procedure_id: procedureId,
      version: content.version,
      effective_from: publication.effectiveFrom,
      effective_to: publication.effectiveTo,
      stated_from: publication.statedFrom,
      decision_no: publication.decisionNo,
      published_at: publication.published?.at ?? null,
      published_by: publication.published?.by ?? null,
      published_late: publication.published?.late ?? false,
      source: publication.source,
      name: content.name,
      field: content.field,
      keywords: keywords(content, agency.name),
      agency_id: agency.id,
      received_at_center: content.receivedAtCenter,
      content: JSON.stringify(content),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a version to a procedure's process, and ends the one before it on its first day. */
export async function insertProcessVersion(
  tx: Tx,
  procedureId: number,
  process: Process,
  { effectiveFrom, published, source }: Pick<Publication, 'effectiveFrom' | 'published' | 'source'>,
): Promise<number> {
  await tx
    .updateTable('process_versions')
    .set({ effective_to: effectiveFrom })
    .where('procedure_id', '=', procedureId)
    .where('withdrawn_at', 'is', null)
    .where('effective_from', '<', effectiveFrom)
    .where((is) => is.or([is('effective_to', 'is', null), is('effective_to', '>', effectiveFrom)]))
    .execute();
  const { id } = await tx
    .insertInto('process_versions')
    .values({
      procedure_id: procedureId,
      version: process.version,
      effective_from: effectiveFrom,
      decision_no: process.decisionNo,
      calendar_day_ground: process.calendarDayGround ?? null,
      steps: JSON.stringify(process.steps),
      source,
      published_at: published?.at ?? null,
      published_by: published?.by ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What people type besides the name: code, field, agency, abbreviations. */
export const keywords = (content: ProcedureContent, agencyName: string): string =>
  [
    content.code,
    content.nameShort ?? '',
    ...content.aliases,
    content.field,
    agencyName,
    fold(content.agency),
    initials(content.nameShort ?? content.name),
  ].join(' ');

/** The numbers the next versions of a procedure and of its process get; those of withdrawn ones are not given again. */
export async function nextVersions(tx: Tx, procedureId: number): Promise<{ procedure: number; process: number }> {
  const highest = async (table: 'procedure_versions' | 'process_versions') => {
    const { last } = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.max('version').as('last'))
      .where('procedure_id', '=', procedureId)
      .executeTakeFirstOrThrow();
    return (last ?? 0) + 1;
  };
  return { procedure: await highest('procedure_versions'), process: await highest('process_versions') };
}

/** Ends a version on a day; nothing may be received under it from then on. */
export async function endVersion(tx: Tx, versionId: number, effectiveTo: string): Promise<void> {
  await tx.updateTable('procedure_versions').set({ effective_to: effectiveTo }).where('id', '=', versionId).execute();
}

/** What the versions of a procedure that begin on a day came from: `notice:12`. */
export async function sourceOf(
  tx: Tx,
  { procedureId, effectiveFrom }: { readonly procedureId: number; readonly effectiveFrom: string },
): Promise<string | null> {
  for (const table of ['procedure_versions', 'process_versions'] as const) {
    const { rows } = await sql<{ source: string | null }>`
      select source from ${sql.table(table)}
      where procedure_id = ${procedureId} and withdrawn_at is null and effective_from = ${effectiveFrom}`.execute(tx);
    if (rows[0]?.source) return rows[0].source;
  }
  return null;
}

/**
 * Takes versions back that have not taken effect: that of a procedure, and that of its process of the same day. The one
 * before goes on as long as they were to hold: until the next there is, or the day on which the procedure ends.
 */
export async function withdrawVersions(
  tx: Tx,
  { procedureId, effectiveFrom }: { readonly procedureId: number; readonly effectiveFrom: string },
  { at, by, reason }: { readonly at: Temporal.Instant; readonly by: string; readonly reason: string },
): Promise<void> {
  for (const table of ['procedure_versions', 'process_versions']) {
    const ofThatDay = sql`procedure_id = ${procedureId} and withdrawn_at is null and effective_from = ${effectiveFrom}`;
    const { rows } = await sql<{ until: string | null }>`
      select effective_to as until from ${sql.table(table)} where ${ofThatDay}`.execute(tx);
    const [gone] = rows;
    if (!gone) continue;
    const why = table === 'procedure_versions' ? sql`, withdrawn_by = ${by}, withdrawn_reason = ${reason}` : sql``;
    await sql`update ${sql.table(table)} set withdrawn_at = ${at}${why} where ${ofThatDay}`.execute(tx);
    await sql`update ${sql.table(table)} set effective_to = ${gone.until}
      where procedure_id = ${procedureId} and withdrawn_at is null and effective_to = ${effectiveFrom}`.execute(tx);
  }
}
