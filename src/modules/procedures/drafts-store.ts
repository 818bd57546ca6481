import type { Db, Tx } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';
import type { Process } from './domain/process/process.ts';

/** What a draft says so far; version, decision and days are given to it when it is approved. */
export type DraftContent = Partial<ProcedureContent> & Pick<ProcedureContent, 'code' | 'agency'>;
export type DraftProcess = Pick<Process, 'steps' | 'calendarDayGround'>;
export type Agreement = { readonly at: Temporal.Instant; readonly by: string };

/** A version of a procedure and its process while agency and center write it (QC Đ13.3). */
export type ProcedureDraft = {
  readonly id: number;
  readonly code: string;
  readonly agencyId: number;
  /** Ids of the versions it was begun from; null for a procedure that is new. */
  readonly basedOnVersion: number | null;
  readonly basedOnProcess: number | null;
  readonly content: DraftContent;
  readonly process: DraftProcess;
  /** Rises with every change. */
  readonly revision: number;
  readonly reason: string;
  /** What it came from: `notice:12`, `proposal:7`. */
  readonly source: string | null;
  readonly agencyAgreed: Agreement | null;
  readonly centerAgreed: Agreement | null;
  readonly begunAt: Temporal.Instant;
  readonly begunBy: string;
  readonly updatedAt: Temporal.Instant;
  readonly updatedBy: string;
  readonly updatedById: number | null;
};

/** The draft of a procedure, or null. */
export async function findDraft(db: Db, code: string): Promise<ProcedureDraft | null> {
  const row = await drafts(db).where('code', '=', code).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The same, locked for the rest of the transaction. */
export async function lockDraft(tx: Tx, code: string): Promise<ProcedureDraft | null> {
  const row = await drafts(tx).where('code', '=', code).forUpdate().executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** Every draft there is, the one that was changed last first. */
export async function listDrafts(db: Db): Promise<ProcedureDraft[]> {
  return (await drafts(db).orderBy('updated_at', 'desc').execute()).map(toDraft);
}

export type NewDraft = Pick<
  ProcedureDraft,
  'code' | 'agencyId' | 'basedOnVersion' | 'basedOnProcess' | 'content' | 'process' | 'reason' | 'source'
>;
type Writing = { readonly at: Temporal.Instant; readonly by: string; readonly byId: number | null };

/** Writes a new draft; null where the procedure has one already. */
export async function insertDraft(tx: Tx, draft: NewDraft, { at, by, byId }: Writing): Promise<number | null> {
  const row = await tx
    .insertInto('procedure_drafts')
    .values({
      code: draft.code,
      agency_id: draft.agencyId,
      based_on_version: draft.basedOnVersion,
      based_on_process: draft.basedOnProcess,
      content: JSON.stringify(draft.content),
      process: JSON.stringify(draft.process),
      reason: draft.reason,
      source: draft.source,
      begun_at: at,
      begun_by: by,
      updated_at: at,
      updated_by: by,
      updated_by_id: byId,
    })
    .onConflict((is) => is.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Writes what a draft says now: its revision rises, and what was agreed to before is agreed no more. */
export async function updateDraft(
  tx: Tx,
  { id, revision }: Pick<ProcedureDraft, 'id' | 'revision'>,
  said: Pick<ProcedureDraft, 'content' | 'process' | 'agencyId'>,
  { at, by, byId }: Writing,
): Promise<void> {
  await tx
    .updateTable('procedure_drafts')
    .set({
      content: JSON.stringify(said.content),
      process: JSON.stringify(said.process),
      agency_id: said.agencyId,
      revision: revision + 1,
      agency_agreed_at: null,
      agency_agreed_by: null,
      center_agreed_at: null,
      center_agreed_by: null,
      updated_at: at,
      updated_by: by,
      updated_by_id: byId,
    })
    .where('id', '=', id)
    .execute();
}

/** Writes that the agency, or the center, agrees to what the draft says. */
export async function saveAgreement(tx: Tx, id: number, side: 'agency' | 'center', { at, by }: Agreement) {
  const agreed =
    side === 'agency' ? { agency_agreed_at: at, agency_agreed_by: by } : { center_agreed_at: at, center_agreed_by: by };
  await tx.updateTable('procedure_drafts').set(agreed).where('id', '=', id).execute();
}

export async function deleteDraft(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('procedure_drafts').where('id', '=', id).execute();
}

const drafts = (db: Db) => db.selectFrom('procedure_drafts').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

const toDraft = (row: Row): ProcedureDraft => ({
  id: row.id,
  code: row.code,
  agencyId: row.agency_id,
  basedOnVersion: row.based_on_version,
  basedOnProcess: row.based_on_process,
  content: row.content as unknown as DraftContent,
  process: row.process as unknown as DraftProcess,
  revision: row.revision,
  reason: row.reason,
  source: row.source,
  agencyAgreed: agreement(row.agency_agreed_at, row.agency_agreed_by),
  centerAgreed: agreement(row.center_agreed_at, row.center_agreed_by),
  begunAt: row.begun_at,
  begunBy: row.begun_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  updatedById: row.updated_by_id,
});

const agreement = (at: Temporal.Instant | null, by: string | null): Agreement | null =>
  at === null || by === null ? null : { at, by };
