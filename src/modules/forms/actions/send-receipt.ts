import type { Mail } from '../../../platform/mail.ts';
import { receiptLetter } from '../domain/receipt-letter.ts';
import { receiptOf } from '../store.ts';
import { type PrintCapabilities, printReceipt } from './print-receipt.ts';

/** `mail` is null where the center has no mail server. */
export type SendCapabilities = PrintCapabilities & { readonly mail: Mail | null };

/**
 * Mails the electronic copy of a receipt to the address the applicant gave (QC Đ6.1a): the very bytes that are printed
 * for ever. Sent twice after a crash, both letters carry the same Message-ID. Answers whether there was anybody to
 * send it to; a mail server that refuses throws, and the queue tries again later.
 */
export async function sendReceipt(
  capabilities: SendCapabilities,
  dossierId: number,
  edition?: number,
): Promise<boolean> {
  const { db, files, mail } = capabilities;
  const receipt = await receiptOf(db, dossierId, edition);
  const to = receipt?.data.submitter.email;
  if (!receipt || !mail || !to) return false;
  const sha256 = await printReceipt(capabilities, dossierId, receipt.edition);
  if (sha256 === null) return false;
  await mail.send({
    ...receiptLetter(receipt.data, { to, sha256 }),
    attachments: [
      {
        filename: `giay-tiep-nhan-${receipt.data.dossierCode}.pdf`,
        contentType: 'application/pdf',
        content: await files.open(sha256),
      },
    ],
  });
  return true;
}
