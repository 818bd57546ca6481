import { fold, initials } from '../../kernel/vietnamese.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process.ts';

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
export async function holdProcedure(
  tx: Tx,
  { code, agencyId, receivedAtCenter }: { code: string; agencyId: number; receivedAtCenter: boolean },
): Promise<number> {
  const { id } = await tx
    .insertInto('procedures')
    .values({ code, agency_id: agencyId, received_at_center: receivedAtCenter })
    .onConflict((is) => is.column('code').doUpdateSet({ agency_id: agencyId, received_at_center: receivedAtCenter }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a version to a procedure, and ends the one before it on its first day. */
export async function insertProcedureVersion(
  tx: Tx,
  procedureId: number,
  content: ProcedureContent,
  { agencyName, ...publication }: Publication & { readonly agencyName: string },
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
      keywords: keywords(content, agencyName),
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
  { effectiveFrom, published }: Pick<Publication, 'effectiveFrom' | 'published'>,
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
      published_at: published?.at ?? null,
      published_by: published?.by ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What people type besides the name: code, field, agency, abbreviations. */
const keywords = (content: ProcedureContent, agencyName: string): string =>
  [
    content.code,
    content.nameShort ?? '',
    ...content.aliases,
    content.field,
    agencyName,
    fold(content.agency),
    initials(content.nameShort ?? content.name),
  ].join(' ');
