import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { renderReceipt } from '../render-receipt.ts';
import { receiptOf, savePdf } from '../store.ts';

export type PrintCapabilities = { readonly db: Db; readonly files: FileStore; readonly publicUrl: string };

/**
 * Makes the bytes of a receipt once and keeps them: the first print stands for ever, whichever process made it. Answers
 * their SHA-256, or null when the dossier has no receipt.
 */
export async function printReceipt(
  { db, files, publicUrl }: PrintCapabilities,
  dossierId: number,
): Promise<string | null> {
  const receipt = await receiptOf(db, dossierId);
  if (!receipt) return null;
  if (receipt.pdfSha256) return receipt.pdfSha256;
  const pdf = renderReceipt(receipt.data, receipt.token, publicUrl);
  const { sha256 } = await files.put(pdf);
  if (await savePdf(db, dossierId, sha256)) return sha256;
  return (await receiptOf(db, dossierId))?.pdfSha256 ?? null;
}
