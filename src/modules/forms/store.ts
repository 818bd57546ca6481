import type { Db } from '../../platform/database/database.ts';
import type { ReceiptData } from './domain/receipt.ts';

/** The receipt of a dossier as it was frozen at acceptance. */
export type StoredReceipt = {
  readonly dossierId: number;
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
      form_version: receipt.data.formVersion,
      data: JSON.stringify(receipt.data),
      pin: receipt.pin,
      token: receipt.token,
      created_at: receipt.createdAt,
    })
    .execute();
}

export async function receiptOf(db: Db, dossierId: number): Promise<StoredReceipt | null> {
  const row = await db
    .selectFrom('receipts')
    .select(['dossier_id as dossierId', 'data', 'token', 'created_at as createdAt', 'pdf_sha256 as pdfSha256'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ? { ...row, data: row.data as ReceiptData } : null;
}

/** The second fact of the public look-up. */
export async function pinOf(db: Db, dossierId: number): Promise<string | null> {
  const row = await db.selectFrom('receipts').select('pin').where('dossier_id', '=', dossierId).executeTakeFirst();
  return row?.pin ?? null;
}

/** Keeps what was printed first; whoever comes second gets false, and its bytes are not used. */
export async function savePdf(db: Db, dossierId: number, sha256: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('receipts')
    .set({ pdf_sha256: sha256 })
    .where('dossier_id', '=', dossierId)
    .where('pdf_sha256', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
