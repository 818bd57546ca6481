import type { FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Services } from '../../../web/services.ts';
import { readDossier } from '../../dossiers/index.ts';
import { receiptOf, type StoredReceipt } from '../index.ts';

/**
 * The receipt of the dossier in the address, for whoever may read the dossier; the reading is logged (QC Đ5.1d). `lan` in
 * the query asks for an edition that is no longer the valid one.
 */
export async function readableReceipt(
  { db, clock }: Services,
  { actor, params, query }: FastifyRequest,
  purpose: 'receipt' | 'api',
): Promise<StoredReceipt> {
  if (!actor) throw new Refusal({ code: 'sign-in-required' });
  const { reference } = params as { reference: string };
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now: clock.now(), purpose }));
  const receipt = await receiptOf(db, dossier.id, editionOf(query as { lan?: unknown }));
  if (!receipt) throw new Refusal({ code: 'receipt-not-found' });
  return receipt;
}

const editionOf = ({ lan }: { lan?: unknown }): number | undefined =>
  typeof lan === 'string' && /^[1-9]\d{0,3}$/.test(lan) ? Number(lan) : undefined;
