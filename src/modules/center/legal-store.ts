import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import { type DocumentKind, type DocumentTag, type LegalDocumentRecord, slugOf } from './domain/legal-document.ts';

/** A document of the register; days as YYYY-MM-DD where they are known. */
export type LegalDocument = {
  readonly id: number;
  readonly number: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly note: string | null;
  readonly tag: DocumentTag;
  readonly revision: number;
  readonly updatedAt: Temporal.Instant;
  readonly updatedBy: string;
};
export type LegalContent = Omit<LegalDocument, 'id' | 'slug' | 'revision' | 'updatedAt' | 'updatedBy'>;
type Writing = { readonly at: Temporal.Instant; readonly by: string };

/** The whole register, the latest documents first. */
export async function listLegalDocuments(db: Db): Promise<LegalDocument[]> {
  const rows = await db
    .selectFrom('legal_documents')
    .selectAll()
    .orderBy('issued_on', (day) => day.desc().nullsLast())
    .orderBy('number')
    .execute();
  return rows.map(toDocument);
}

export async function findLegalDocument(db: Db, slug: string): Promise<LegalDocument | null> {
  const row = await db.selectFrom('legal_documents').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toDocument(row) : null;
}

export async function lockLegalDocument(tx: Tx, slug: string): Promise<LegalDocument | null> {
  const row = await tx
    .selectFrom('legal_documents')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  return row ? toDocument(row) : null;
}

/** Adds a document; null where its number is in the register already. */
export async function insertLegalDocument(tx: Tx, content: LegalContent, writing: Writing): Promise<string | null> {
  const row = await tx
    .insertInto('legal_documents')
    .values({ ...columns(content, writing), slug: slugOf(content.number) })
    .onConflict((is) => is.doNothing())
    .returning('slug')
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Corrects a document; its number and address stay. */
export async function updateLegalDocument(
  tx: Tx,
  id: number,
  content: Omit<LegalContent, 'number'>,
  writing: Writing,
): Promise<void> {
  const { number: _, ...said } = columns({ ...content, number: '' }, writing);
  await tx
    .updateTable('legal_documents')
    .set((set) => ({ ...said, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The documents a center opens with. */
export async function storeLegalDocuments(
  tx: Tx,
  documents: readonly LegalDocumentRecord[],
  at: Temporal.Instant,
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map(({ note = null, ...said }) => ({
    ...columns({ ...said, note }, { at, by: 'data/legal-documents.yaml' }),
    slug: slugOf(said.number),
  }));
  await tx.insertInto('legal_documents').values(rows).execute();
}

const columns = (content: LegalContent, { at, by }: Writing) => ({
  number: content.number,
  title: content.title,
  kind: content.kind,
  issuer: content.issuer,
  issued_on: content.issuedOn,
  effective_from: content.effectiveFrom,
  effective_to: content.effectiveTo,
  note: content.note,
  tag: content.tag,
  updated_at: at,
  updated_by: by,
});

const toDocument = (row: Selectable<DB['legal_documents']>): LegalDocument => ({
  id: row.id,
  number: row.number,
  slug: row.slug,
  title: row.title,
  kind: row.kind as DocumentKind,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  note: row.note,
  tag: row.tag as DocumentTag,
  revision: row.revision,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
});
