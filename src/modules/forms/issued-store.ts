import type { Db } from '../../platform/database/database.ts';
import type { RegisterNumber } from '../center/index.ts';
import { type IssuedFormKey, PAPER_EDITION, type Paper } from './domain/paper.ts';

/** A form as it was issued. */
export type IssuedForm<K extends IssuedFormKey = IssuedFormKey> = {
  readonly id: number;
  readonly dossierId: number | null;
  /** The other side of a hand-over. */
  readonly agencyId: number | null;
  /** What it is about: `manifest:12`. */
  readonly subject: string;
  readonly paper: Paper<K>;
  readonly token: string;
  readonly createdAt: Temporal.Instant;
  readonly createdBy: number | null;
  /** Of the printed bytes, once they were made; the same for ever. */
  readonly pdfSha256: string | null;
};

export async function insertIssued(
  tx: Db,
  { paper, ...issued }: Omit<IssuedForm, 'id' | 'pdfSha256'> & { readonly number: RegisterNumber | null },
): Promise<IssuedForm> {
  const { id } = await tx
    .insertInto('issued_forms')
    .values({
      form: paper.form,
      form_version: `${paper.head.set.toLowerCase().replaceAll('_', '-')}/${paper.form}@${PAPER_EDITION}`,
      dossier_id: issued.dossierId,
      agency_id: issued.agencyId,
      subject: issued.subject,
      register: issued.number?.register ?? null,
      year: issued.number?.year ?? null,
      number: issued.number?.number ?? null,
      number_text: issued.number?.text ?? null,
      data: JSON.stringify({ head: paper.head, content: paper.content }),
      token: issued.token,
      created_at: issued.createdAt,
      created_by: issued.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { number: _, ...kept } = issued;
  return { ...kept, id, paper, pdfSha256: null };
}

const issuedForms = (db: Db) =>
  db
    .selectFrom('issued_forms')
    .select([
      'id',
      'form',
      'dossier_id as dossierId',
      'agency_id as agencyId',
      'subject',
      'data',
      'token',
      'created_at as createdAt',
      'created_by as createdBy',
      'pdf_sha256 as pdfSha256',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof issuedForms>['executeTakeFirstOrThrow']>>;

export async function issuedForm(db: Db, id: number): Promise<IssuedForm | null> {
  const row = await issuedForms(db).where('id', '=', id).executeTakeFirst();
  return row ? toIssued(row) : null;
}

/** The papers of a dossier, oldest first. */
export async function formsOf(db: Db, dossierId: number): Promise<IssuedForm[]> {
  return (await issuedForms(db).where('dossier_id', '=', dossierId).orderBy('id').execute()).map(toIssued);
}

/** The paper about a thing, for instance `manifest:12`; null where none was issued. */
export async function formAbout<K extends IssuedFormKey>(
  db: Db,
  form: K,
  subject: string,
): Promise<IssuedForm<K> | null> {
  const row = await issuedForms(db).where('form', '=', form).where('subject', '=', subject).executeTakeFirst();
  return row ? (toIssued(row) as IssuedForm<K>) : null;
}

/** The paper that carries a token; null where the center never issued it. */
export async function formWithToken(db: Db, token: string): Promise<IssuedForm | null> {
  const row = await issuedForms(db).where('token', '=', token).executeTakeFirst();
  return row ? toIssued(row) : null;
}

/** Keeps what was printed first; whoever comes second gets false, and its bytes are not used. */
export async function saveFormPdf(db: Db, id: number, sha256: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('issued_forms')
    .set({ pdf_sha256: sha256 })
    .where('id', '=', id)
    .where('pdf_sha256', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const toIssued = ({ form, data, ...row }: Row): IssuedForm => ({
  ...row,
  paper: { form, ...(data as object) } as Paper,
});
