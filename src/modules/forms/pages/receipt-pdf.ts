import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../web/server/api.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { receiptOf } from '../index.ts';
import { readableReceipt } from './read-receipt.ts';

/** The worker prints within a second of the acceptance; only when it is down does the web process do it itself. */
const PATIENCE = { tries: 20, everyMs: 150 };

/** The receipt as PDF: the same bytes whenever and by whomever they are asked for (QC Đ6.1a). */
export const showReceipt = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const receipt = await readableReceipt(services, request, 'receipt');
  const sha256 = receipt.pdfSha256 ?? (await printedSoon(services, receipt.dossierId));
  if (sha256 === null) throw new Refusal({ code: 'receipt-not-found' });
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="giay-tiep-nhan-${receipt.data.dossierCode}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(await services.files.open(sha256));
};

async function printedSoon(services: Services, dossierId: number): Promise<string | null> {
  for (let tries = 0; tries < PATIENCE.tries; tries++) {
    await wait(PATIENCE.everyMs);
    const receipt = await receiptOf(services.db, dossierId);
    if (receipt?.pdfSha256) return receipt.pdfSha256;
  }
  const { printReceipt } = await import('../actions/print-receipt.ts'); // brings Typst with it: 300 MB
  return printReceipt(services, dossierId);
}
