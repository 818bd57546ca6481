import { toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { signToken } from '../../../platform/signing.ts';
import type { ReceiptCorrectionFact } from '../../dossiers/index.ts';
import type { ReceiptData } from '../domain/receipt.ts';
import { peopleOf, resultReturnOf } from '../domain/receipt-parts.ts';
import { receiptClaims } from '../domain/receipt-token.ts';
import { insertReceipt, pinOf, receiptOf } from '../store.ts';
import { enqueueReceipt } from './enqueue-receipt.ts';
import type { ReceiptCapabilities } from './write-receipt.ts';

/**
 * Issues the receipt again after a correction: the next edition with its reason, under the same code and PIN and with the
 * same dates. Earlier editions stay as they were printed; the last one is valid. A dossier without a receipt (settled
 * while the applicant waited) gets none.
 */
export async function reissueReceipt(
  { signingKey, publicUrl, mail }: ReceiptCapabilities,
  tx: Db,
  fact: ReceiptCorrectionFact,
): Promise<void> {
  const next = await correctedReceipt(tx, publicUrl, fact);
  if (!next) return;
  const { data, edition } = next;
  const dossierId = fact.dossier.id;
  const pin = (await pinOf(tx, dossierId)) as string;
  const token = await signToken(signingKey, receiptClaims(data));
  await insertReceipt(tx, { dossierId, edition, reason: fact.reason, data, pin, token, createdAt: fact.at });
  await enqueueReceipt(tx, { dossierId, edition }, mail && data.submitter.email ? 'mailed' : 'printed');
}

/**
 * What the next edition would say; null where there is none to correct. The papers are those of the edition before: what was
 * taken in at the acceptance does not change because a supplement is being checked meanwhile.
 */
export async function correctedReceipt(
  db: Db,
  publicUrl: string,
  { dossier, center, official, at, reason }: ReceiptCorrectionFact,
): Promise<{ readonly data: ReceiptData; readonly edition: number } | null> {
  const last = await receiptOf(db, dossier.id);
  if (!last) return null;
  const { owner: _, submitter: __, ...stays } = last.data;
  const edition = last.edition + 1;
  const data: ReceiptData = {
    ...stays,
    ...peopleOf(dossier),
    sets: dossier.sets,
    resultReturn: resultReturnOf(dossier, { publicUrl, profile: center.profile }),
    reissue: { edition, reason, at: toRfc3339(at) },
    ...(official && {
      receiver: { name: official.actor.name, title: official.station.post, phone: official.station.phone },
    }),
  };
  return { data, edition };
}
