import { paperSheet } from '../domain/paper-sheet.ts';
import { issuedForm, saveFormPdf } from '../issued-store.ts';
import type { PrintCapabilities } from './print-receipt.ts';

/**
 * Makes the bytes of an issued form once and keeps them: the first print stands for ever, whichever process made it.
 * Answers their SHA-256, or null when there is no such form.
 */
export async function printForm(
  { db, files, publicUrl, print }: PrintCapabilities,
  id: number,
): Promise<string | null> {
  const issued = await issuedForm(db, id);
  if (!issued) return null;
  if (issued.pdfSha256) return issued.pdfSha256;
  const { sha256 } = await files.put(await print(paperSheet(issued.paper, { token: issued.token, publicUrl })));
  if (await saveFormPdf(db, id, sha256)) return sha256;
  return (await issuedForm(db, id))?.pdfSha256 ?? null;
}
