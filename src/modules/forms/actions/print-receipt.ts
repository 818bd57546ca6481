import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { PrintSheet } from '../../../platform/pdf-aside.ts';
import { receiptSheet } from '../domain/receipt-sheet.ts';
import { receiptOf, savePdf } from '../store.ts';

export type PrintCapabilities = {
  readonly db: Db;
  readonly files: FileStore;
  readonly publicUrl: string;
  /** Where the bytes are made: in the worker itself, or beside the web process. */
  readonly print: PrintSheet;
};

/**
 * Makes the bytes of a receipt once and keeps them: the first print stands for ever, whichever process made it. Of the
 * edition asked for, or the last one. Answers their SHA-256, or null when the dossier has no such receipt.
 */
export async function printReceipt(
  { db, files, publicUrl, print }: PrintCapabilities,
  dossierId: number,
  edition?: number,
): Promise<string | null> {
  const receipt = await receiptOf(db, dossierId, edition);
  if (!receipt) return null;
  if (receipt.pdfSha256) return receipt.pdfSha256;
  const { sha256 } = await files.put(await print(receiptSheet(receipt.data, { token: receipt.token, publicUrl })));
  if (await savePdf(db, receipt, sha256)) return sha256;
  return (await receiptOf(db, dossierId, receipt.edition))?.pdfSha256 ?? null;
}
