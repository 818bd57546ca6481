import type { Db } from '../../platform/database/database.ts';
import type { ReceiptData } from './domain/receipt.ts';

/** One edition of a dossier's receipt as it was frozen. */
export type StoredReceipt = {
  readonly dossierId: number;
  /** Lần cấp, from 1; the last one is valid. */
  readonly edition: number;
  /** Why it was issued again; null for the first. */
  readonly reason: string | null;
  readonly data: ReceiptData;
  readonly token: string;
  readonly createdAt: Temporal.Instant;
  /** Of the printed bytes, once they were made; the same for ever. */
  readonly pdfSha256: string | null;
};

export async function insertReceipt(
  tx: Db,
  receipt: Omit<StoredReceipt, 'pdfSha256'> & { readonly pin: string },
): Promise<void> {
  await tx
    .insertInto('receipts')
    .values({
      dossier_id: receipt.dossierId,
      edition: receipt.edition,
      reason: receipt.reason,
      form_version: receipt.data.formVersion,
      data: JSON.stringify(receipt.data),
      pin: receipt.pin,
      token: receipt.token,
      created_at: receipt.createdAt,
    })
    .execute();
}

const receipts = (db: Db, dossierId: number) =>
  db
    .selectFrom('receipts')
    .select([
      'dossier_id as dossierId',
      'edition',
      'reason',
      'data',
      'token',
      'created_at as createdAt',
      'pdf_sha256 as pdfSha256',
    ])
    .where('dossier_id', '=', dossierId);
type Row = Awaited<ReturnType<ReturnType<typeof receipts>['executeTakeFirstOrThrow']>>;

/** The valid receipt of a dossier, or the edition asked for. */
export async function receiptOf(db: Db, dossierId: number, edition?: number): Promise<StoredReceipt | null> {
  const row = await receipts(db, dossierId)
    .$if(edition !== undefined, (all) => all.where('edition', '=', edition as number))
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toReceipt(row) : null;
}

/** Every edition, first to last. */
export async function receiptEditions(db: Db, dossierId: number): Promise<StoredReceipt[]> {
  return (await receipts(db, dossierId).orderBy('edition').execute()).map(toReceipt);
}

/** The second fact of the public look-up; the same on every edition. */
export async function pinOf(db: Db, dossierId: number): Promise<string | null> {
  const row = await db
    .selectFrom('receipts')
    .select('pin')
    .where('dossier_id', '=', dossierId)
    .where('edition', '=', 1)
    .executeTakeFirst();
  return row?.pin ?? null;
}

/** Keeps what was printed first; whoever comes second gets false, and its bytes are not used. */
export async function savePdf(
  db: Db,
  { dossierId, edition }: Pick<StoredReceipt, 'dossierId' | 'edition'>,
  sha256: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('receipts')
    .set({ pdf_sha256: sha256 })
    .where('dossier_id', '=', dossierId)
    .where('edition', '=', edition)
    .where('pdf_sha256', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const toReceipt = (row: Row): StoredReceipt => ({ ...row, data: row.data as ReceiptData });
