import type { FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Services } from '../../../web/services.ts';
import { readDossier } from '../../dossiers/index.ts';
import { receiptOf, type StoredReceipt } from '../index.ts';

/** The receipt of the dossier in the address, for whoever may read the dossier; the reading is logged (QC Đ5.1d). */
export async function readableReceipt(
  { db, clock }: Services,
  { actor, params }: FastifyRequest,
  purpose: 'receipt' | 'api',
): Promise<StoredReceipt> {
  if (!actor) throw new Refusal({ code: 'sign-in-required' });
  const { reference } = params as { reference: string };
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now: clock.now(), purpose }));
  const receipt = await receiptOf(db, dossier.id);
  if (!receipt) throw new Refusal({ code: 'receipt-not-found' });
  return receipt;
}
