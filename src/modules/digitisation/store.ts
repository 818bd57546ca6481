import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { DigitisedPaper, PaperCheck } from './domain/digitised-paper.ts';

type Row = Omit<DigitisedPaper, 'check' | 'signature' | 'ended' | 'file'> & {
  readonly fileId: number;
  readonly fileName: string;
  readonly fileSize: number;
  readonly outcome: PaperCheck['outcome'] | null;
  readonly checkNote: string;
  readonly checkedBy: string;
  readonly checkedAt: Temporal.Instant;
  readonly signedId: number | null;
  readonly signedName: string;
  readonly signedSize: number;
  readonly subject: string;
  readonly serial: string;
  readonly fault: string | null;
  readonly signedAt: Temporal.Instant;
  readonly endGround: string | null;
  readonly endedAt: Temporal.Instant;
};

/** Papers with everything known of them, where a condition on `paper` holds; what is used again shows what it comes from. */
export async function papersWhere(db: Db, condition: ReturnType<typeof sql>): Promise<DigitisedPaper[]> {
  const { rows } = await sql<Row>`
    select paper.id, paper.dossier_id as "dossierId", paper.document_id as "documentId",
      document.component_key as "componentKey", paper.edition, paper.source, upload.id as "fileId",
      upload.name as "fileName", upload.size as "fileSize", paper.type_code as "typeCode", type.name as "typeName",
      paper.name, paper.number, paper.owner_id_number as "ownerIdNumber", paper.issuer,
      paper.issued_on::text as "issuedOn", paper.expires_on::text as "expiresOn", paper.held_from as "heldFrom",
      paper.consent, paper.digitised_by as "digitisedBy", digitiser.display_name as "digitiserName",
      paper.digitised_at as "digitisedAt", verified.outcome, verified.note as "checkNote",
      checker.display_name as "checkedBy", verified.checked_at as "checkedAt", signed.id as "signedId",
      signed.name as "signedName", signed.size as "signedSize", signature.subject, signature.serial, signature.fault,
      signature.signed_at as "signedAt", ending.ground as "endGround", ending.ended_at as "endedAt"
    from digitised_papers paper
    join dossier_documents document on document.id = paper.document_id
    join uploads upload on upload.id = paper.upload_id
    join document_types type on type.code = paper.type_code
    join accounts digitiser on digitiser.id = paper.digitised_by
    left join digitised_checks verified on verified.paper_id = coalesce(paper.held_from, paper.id)
    left join accounts checker on checker.id = verified.checked_by
    left join digitiser_signatures signature on signature.paper_id = coalesce(paper.held_from, paper.id)
    left join uploads signed on signed.id = signature.upload_id
    left join digitised_endings ending on ending.paper_id = coalesce(paper.held_from, paper.id)
    where ${condition} order by paper.document_id, paper.edition`.execute(db);
  return rows.map(toPaper);
}

function toPaper({
  fileId,
  fileName,
  fileSize,
  outcome,
  checkNote,
  checkedBy,
  checkedAt,
  signedId,
  signedName,
  signedSize,
  subject,
  serial,
  fault,
  signedAt,
  endGround,
  endedAt,
  ...paper
}: Row): DigitisedPaper {
  const signed = signedId === null ? null : { id: signedId, name: signedName, size: Number(signedSize) };
  return {
    ...paper,
    file: { id: fileId, name: fileName, size: Number(fileSize) },
    check: outcome && { outcome, note: checkNote, by: checkedBy, at: checkedAt },
    signature: signed ? { file: signed, subject, serial, at: signedAt } : fault === null ? null : { fault },
    ended: endGround === null ? null : { ground: endGround, at: endedAt },
  };
}

/** Every edition of every paper of a dossier, first edition first. */
export const papersOf = (db: Db, dossierId: number): Promise<DigitisedPaper[]> =>
  papersWhere(db, sql`paper.dossier_id = ${dossierId}`);

export async function paperById(db: Db, id: number): Promise<DigitisedPaper | null> {
  return (await papersWhere(db, sql`paper.id = ${id}`))[0] ?? null;
}

/** Holds the dossier until the transaction ends: its history is written to. */
export async function lockDossier(tx: Tx, dossierId: number): Promise<void> {
  await sql`select from dossiers where id = ${dossierId} for update`.execute(tx);
}

/** Who filed a dossier online and what it is called; for papers that come from it. */
export async function originOf(
  db: Db,
  dossierId: number,
): Promise<{
  readonly filedBy: number | null;
  readonly reference: string;
  readonly applicantName: string;
  /** Who handed it in for the applicant. */
  readonly submitterName: string | null;
} | null> {
  const row = await db
    .selectFrom('dossiers')
    .select(['filed_by as filedBy', 'code', 'provisional_number as provisional'])
    .select(['applicant_name as applicantName', 'submitter_name as submitterName'])
    .where('id', '=', dossierId)
    .executeTakeFirst();
  if (!row) return null;
  const { code, provisional, ...origin } = row;
  return { ...origin, reference: code ?? provisional };
}
