import type { Db } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { PrintReceipt, SendReceipt } from '../job-payloads.ts';

/** Has an edition of a receipt printed, and mailed where there is a mail server and an address. */
export async function enqueueReceipt(
  tx: Db,
  receipt: { readonly dossierId: number; readonly edition: number },
  how: 'printed' | 'mailed',
): Promise<void> {
  const name = `${receipt.dossierId}:${receipt.edition}`;
  await enqueue(tx, PrintReceipt, receipt, `print-receipt:${name}`);
  if (how === 'mailed') await enqueue(tx, SendReceipt, receipt, `send-receipt:${name}`);
}
