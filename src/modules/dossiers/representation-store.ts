import type { Db } from '../../platform/database/database.ts';
import type { Representation } from './domain/representation.ts';

/** What is kept of a representation: the scan by its upload. */
export type StoredRepresentation = Omit<Representation, 'upload'> & { readonly uploadId: number | null };

export async function insertRepresentation(
  tx: Db,
  dossierId: number,
  representation: Representation | undefined,
  uploadId: number | null,
): Promise<void> {
  if (!representation) return;
  await tx
    .insertInto('dossier_representations')
    .values({
      dossier_id: dossierId,
      acting: representation.acting,
      name: representation.name.normalize('NFC'),
      id_number: representation.idNumber,
      position: representation.position ?? null,
      without_code: representation.withoutCode ?? false,
      document_number: representation.documentNumber ?? null,
      document_date: representation.documentDate ?? null,
      upload_id: uploadId,
    })
    .execute();
}

/** Who handed a dossier in for its owner; null where the owner did. */
export async function representationOf(db: Db, dossierId: number): Promise<StoredRepresentation | null> {
  const row = await db
    .selectFrom('dossier_representations')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    acting: row.acting as Representation['acting'],
    name: row.name,
    idNumber: row.id_number,
    withoutCode: row.without_code,
    uploadId: row.upload_id,
    ...(row.position !== null && { position: row.position }),
    ...(row.document_number !== null && { documentNumber: row.document_number }),
    ...(row.document_date !== null && { documentDate: row.document_date.toString() }),
  };
}
