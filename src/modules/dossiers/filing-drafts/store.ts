import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import type { FilingDraft } from './filing-draft.ts';

const drafts = (db: Db) =>
  db
    .selectFrom('filing_drafts as d')
    .innerJoin('procedure_versions as v', 'v.id', 'd.procedure_version_id')
    .innerJoin('procedures as p', 'p.id', 'v.procedure_id')
    .leftJoin('dossiers as f', 'f.id', 'd.dossier_id')
    .select([
      'd.id',
      'd.account_id as accountId',
      'd.key',
      'p.code as procedureCode',
      'd.procedure_version_id as procedureVersionId',
      'd.case_key as caseKey',
      'd.content',
      'd.revision',
      'd.sheet',
      'd.link_expires_at as linkExpiresAt',
      'd.saved_at as savedAt',
      'd.saved_by_link as savedByLink',
      'd.expires_at as expiresAt',
      'f.provisional_number as filedAs',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;
const toDraft = ({ content, ...row }: Row): FilingDraft => ({ ...row, fields: content as FormFields });

/** A draft of its owner; others' are as if they were not there. */
export async function findDraft(db: Db, accountId: number, key: string): Promise<FilingDraft | null> {
  const row = await drafts(db).where('d.account_id', '=', accountId).where('d.key', '=', key).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The same, locked until the transaction ends. */
export async function lockDraft(tx: Tx, accountId: number, key: string): Promise<FilingDraft | null> {
  await tx
    .selectFrom('filing_drafts')
    .select('id')
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .forUpdate()
    .execute();
  return findDraft(tx, accountId, key);
}

/** The draft a private link opens now. */
export async function draftOfLink(db: Db, linkHash: Buffer, now: Temporal.Instant): Promise<FilingDraft | null> {
  const row = await drafts(db)
    .where('d.link_hash', '=', linkHash)
    .where('d.link_expires_at', '>', now)
    .where('d.dossier_id', 'is', null)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

export type DraftInList = Pick<FilingDraft, 'key' | 'procedureCode' | 'savedAt' | 'expiresAt' | 'savedByLink'> & {
  readonly procedureName: string;
  readonly files: number;
  /** A private link opens it now. */
  readonly hasLink: boolean;
};

/** What somebody has begun and not sent, newest first. */
export async function draftsOf(db: Db, accountId: number, now: Temporal.Instant): Promise<DraftInList[]> {
  const rows = await drafts(db)
    .select([
      'v.name as procedureName',
      sql<number>`(select count(*) from filing_draft_files where draft_id = d.id)`.as('files'),
    ])
    .where('d.account_id', '=', accountId)
    .where('d.dossier_id', 'is', null)
    .where('d.expires_at', '>', now)
    .orderBy('d.saved_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...row,
    files: Number(row.files),
    hasLink: row.linkExpiresAt !== null && Temporal.Instant.compare(row.linkExpiresAt, now) > 0,
  }));
}

export type NewDraft = Pick<
  FilingDraft,
  'accountId' | 'key' | 'procedureVersionId' | 'caseKey' | 'fields' | 'sheet' | 'savedAt' | 'savedByLink' | 'expiresAt'
>;

/** Writes a draft down for the first time; nothing where the same form did so this very moment. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tx
    .insertInto('filing_drafts')
    .values({
      account_id: draft.accountId,
      key: draft.key,
      procedure_version_id: draft.procedureVersionId,
      case_key: draft.caseKey,
      content: JSON.stringify(draft.fields),
      sheet: draft.sheet,
      begun_at: draft.savedAt,
      saved_at: draft.savedAt,
      saved_by_link: draft.savedByLink,
      expires_at: draft.expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
    .execute();
}

/** Writes over a draft that is locked; its revision rises. */
export async function updateDraft(tx: Tx, { id, revision }: FilingDraft, draft: NewDraft): Promise<void> {
  await tx
    .updateTable('filing_drafts')
    .set({
      procedure_version_id: draft.procedureVersionId,
      case_key: draft.caseKey,
      content: JSON.stringify(draft.fields),
      revision: revision + 1,
      sheet: draft.sheet,
      saved_at: draft.savedAt,
      saved_by_link: draft.savedByLink,
      expires_at: draft.expiresAt,
    })
    .where('id', '=', id)
    .execute();
}

/** The files of a draft are exactly these. */
export async function replaceDraftFiles(tx: Tx, draftId: number, uploadIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('filing_draft_files').where('draft_id', '=', draftId).execute();
  if (uploadIds.length === 0) return;
  const rows = uploadIds.map((upload_id) => ({ draft_id: draftId, upload_id }));
  await tx.insertInto('filing_draft_files').values(rows).execute();
}

export async function saveLink(
  tx: Tx,
  draftId: number,
  link: { readonly hash: Buffer; readonly expiresAt: Temporal.Instant } | null,
): Promise<void> {
  await tx
    .updateTable('filing_drafts')
    .set({ link_hash: link?.hash ?? null, link_expires_at: link?.expiresAt ?? null })
    .where('id', '=', draftId)
    .execute();
}

/** What was sent stands in the dossier; the draft only remembers which one. */
export async function saveDraftFiled(
  tx: Tx,
  draftId: number,
  filed: { readonly dossierId: number; readonly at: Temporal.Instant },
): Promise<void> {
  await replaceDraftFiles(tx, draftId, []);
  await tx
    .updateTable('filing_drafts')
    .set({
      content: '{}',
      link_hash: null,
      link_expires_at: null,
      dossier_id: filed.dossierId,
      filed_at: filed.at,
    })
    .where('id', '=', draftId)
    .execute();
}

/** Its files are swept like any that belong to nothing. */
export async function deleteDraft(tx: Tx, draftId: number): Promise<void> {
  await tx.deleteFrom('filing_drafts').where('id', '=', draftId).execute();
}

export async function deleteExpiredDrafts(db: Db, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('filing_drafts').where('expires_at', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function countDrafts(db: Db, accountId: number): Promise<number> {
  const { n } = await db
    .selectFrom('filing_drafts')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('dossier_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}
