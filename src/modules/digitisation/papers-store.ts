import type { Db } from '../../platform/database/database.ts';
import type { DigitisedPaper } from './domain/digitised-paper.ts';

export type NewPaper = Pick<
  DigitisedPaper,
  | 'dossierId'
  | 'documentId'
  | 'edition'
  | 'source'
  | 'typeCode'
  | 'name'
  | 'number'
  | 'ownerIdNumber'
  | 'issuer'
  | 'issuedOn'
  | 'expiresOn'
  | 'heldFrom'
  | 'consent'
  | 'digitisedBy'
  | 'digitisedAt'
> & { readonly uploadId: number; readonly consentNote: string | null };

export async function insertPaper(tx: Db, paper: NewPaper): Promise<number> {
  const { id } = await tx
    .insertInto('digitised_papers')
    .values({
      dossier_id: paper.dossierId,
      document_id: paper.documentId,
      edition: paper.edition,
      source: paper.source,
      upload_id: paper.uploadId,
      type_code: paper.typeCode,
      name: paper.name,
      number: paper.number,
      owner_id_number: paper.ownerIdNumber,
      issuer: paper.issuer,
      issued_on: paper.issuedOn,
      expires_on: paper.expiresOn,
      held_from: paper.heldFrom,
      consent: paper.consent,
      consent_note: paper.consentNote,
      digitised_by: paper.digitisedBy,
      digitised_at: paper.digitisedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertCheck(
  tx: Db,
  paper: Pick<DigitisedPaper, 'id' | 'digitisedBy'>,
  check: { outcome: string; note: string; by: number; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('digitised_checks')
    .values({
      paper_id: paper.id,
      digitised_by: paper.digitisedBy,
      outcome: check.outcome,
      note: check.note,
      checked_by: check.by,
      checked_at: check.at,
    })
    .execute();
}

export async function insertEnding(
  tx: Db,
  paperId: number,
  { ground, by, at }: { ground: string; by: number; at: Temporal.Instant },
): Promise<void> {
  await tx.insertInto('digitised_endings').values({ paper_id: paperId, ground, ended_by: by, ended_at: at }).execute();
}

export type NewSignature = { readonly at: Temporal.Instant } & (
  | { readonly uploadId: number; readonly subject: string; readonly serial: string }
  | { readonly fault: string }
);

/** Keeps the first signature of a paper; answers false where there is one already. */
export async function insertSignature(tx: Db, paperId: number, given: NewSignature): Promise<boolean> {
  const said =
    'fault' in given
      ? { fault: given.fault }
      : { upload_id: given.uploadId, subject: given.subject, serial: given.serial };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('digitiser_signatures')
    .values({ paper_id: paperId, signed_at: given.at, ...said })
    .onConflict((conflict) => conflict.column('paper_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
