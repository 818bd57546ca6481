import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { CheckedDocument } from './domain/completeness.ts';
import type { DossierDocument, Verdict } from './domain/dossier.ts';

export type NewDocument = Pick<
  DossierDocument,
  'componentKey' | 'name' | 'originals' | 'certifiedCopies' | 'copies' | 'formKey'
> & {
  readonly uploadIds: readonly number[];
};

/** Writes what was handed in for each paper, with the files that came with it. */
export async function insertDocuments(tx: Db, dossierId: number, documents: readonly NewDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = await tx
    .insertInto('dossier_documents')
    .values(documents.map((document) => documentRow(dossierId, document)))
    .returning(['id', 'component_key'])
    .execute();
  await insertFiles(tx, dossierId, rows, documents);
}

/** A paper as it was handed in, before anybody judged it. */
export const documentRow = (dossierId: number, document: Omit<NewDocument, 'uploadIds'>) => ({
  dossier_id: dossierId,
  component_key: document.componentKey,
  name: document.name,
  originals: document.originals,
  certified_copies: document.certifiedCopies,
  copies: document.copies,
  form_key: document.formKey,
});

/** The files of papers whose rows were written a moment ago. */
export async function insertFiles(
  tx: Db,
  dossierId: number,
  rows: readonly { readonly id: number; readonly component_key: string }[],
  documents: readonly Pick<NewDocument, 'componentKey' | 'uploadIds'>[],
): Promise<void> {
  const idOf = new Map(rows.map((row) => [row.component_key, row.id]));
  const files = documents.flatMap(({ componentKey, uploadIds }) =>
    uploadIds.map((upload_id) => ({ dossier_id: dossierId, document_id: idOf.get(componentKey) as number, upload_id })),
  );
  if (files.length === 0) return;
  // A file that is with the paper already, sent once more, stays as it is.
  await tx
    .insertInto('dossier_files')
    .values(files)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps the verdict on each paper, and the pieces as the official counted them. */
export async function saveChecks(
  tx: Db,
  dossierId: number,
  checks: readonly (CheckedDocument & { readonly name: string })[],
): Promise<void> {
  if (checks.length === 0) return;
  await tx
    .insertInto('dossier_documents')
    .values(
      checks.map((check) => ({
        dossier_id: dossierId,
        component_key: check.componentKey,
        name: check.name,
        originals: check.originals,
        certified_copies: check.certifiedCopies,
        copies: check.copies,
        verdict: check.verdict,
        ground: check.ground,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['dossier_id', 'component_key']).doUpdateSet((given) => ({
        originals: given.ref('excluded.originals'),
        certified_copies: given.ref('excluded.certified_copies'),
        copies: given.ref('excluded.copies'),
        verdict: given.ref('excluded.verdict'),
        ground: given.ref('excluded.ground'),
      })),
    )
    .execute();
}

/** The papers of a dossier in the order they were handed in, each with its files. */
export async function documentsOf(db: Db, dossierId: number): Promise<DossierDocument[]> {
  const rows = await db
    .selectFrom('dossier_documents as document')
    .leftJoin('dossier_files as file', 'file.document_id', 'document.id')
    .leftJoin('uploads as upload', 'upload.id', 'file.upload_id')
    .select([
      'document.id',
      'component_key as componentKey',
      'document.name',
      'originals',
      'certified_copies as certifiedCopies',
      'copies',
      'verdict',
      'ground',
      'form_key as formKey',
      sql<DossierDocument['uploads']>`coalesce(json_agg(json_build_object('id', upload.id, 'name', upload.name, 'size',
        upload.size) order by upload.id) filter (where upload.id is not null), '[]')`.as('uploads'),
    ])
    .where('document.dossier_id', '=', dossierId)
    .groupBy('document.id')
    .orderBy('document.id')
    .execute();
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }));
}

/**
 * Puts files to a paper of a dossier, for the modules that make or find them (digitisation): the paper gets its row if it
 * has none yet, and a file that is there already stays. Answers the paper's number.
 */
export async function attachFiles(
  tx: Db,
  dossierId: number,
  { componentKey, name, uploadIds }: Pick<NewDocument, 'componentKey' | 'name' | 'uploadIds'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('dossier_documents')
    .values({ dossier_id: dossierId, component_key: componentKey, name })
    .onConflict((conflict) =>
      conflict.columns(['dossier_id', 'component_key']).doUpdateSet((given) => ({
        component_key: given.ref('excluded.component_key'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (uploadIds.length > 0)
    await tx
      .insertInto('dossier_files')
      .values(uploadIds.map((upload_id) => ({ dossier_id: dossierId, document_id: id, upload_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return id;
}

/** When each file of a dossier was sent, by its number. */
export async function uploadTimesOf(db: Db, dossierId: number): Promise<ReadonlyMap<number, Temporal.Instant>> {
  const rows = await db
    .selectFrom('dossier_files as file')
    .innerJoin('uploads as upload', 'upload.id', 'file.upload_id')
    .select(['upload.id', 'upload.uploaded_at as at'])
    .where('file.dossier_id', '=', dossierId)
    .execute();
  return new Map(rows.map(({ id, at }) => [id, at]));
}
