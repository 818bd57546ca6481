import type { FastifyReply, FastifyRequest } from 'fastify';
import { printAside } from '../../../platform/pdf-aside.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { printedOnce } from '../actions/open-form.ts';
import { printReceipt } from '../actions/print-receipt.ts';
import { receiptOf } from '../index.ts';
import { readableReceipt } from './read-receipt.ts';
import { sendPdf } from './send-pdf.ts';

/**
 * The receipt as PDF: the same bytes whenever and by whomever they are asked for (QC Đ6.1a). The valid edition, or with
 * `?lan=1` the one asked for.
 */
export const showReceipt = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const { dossierId, edition, data } = await readableReceipt(services, request, 'receipt');
  const sha256 = await printedOnce(
    async () => (await receiptOf(services.db, dossierId, edition))?.pdfSha256 ?? null,
    () => printReceipt({ ...services, print: printAside }, dossierId, edition),
  );
  if (sha256 === null) throw new Refusal({ code: 'receipt-not-found' });
  const again = edition > 1 ? `-lan-${edition}` : '';
  return sendPdf(reply, await services.files.open(sha256), `giay-tiep-nhan-${data.dossierCode}${again}`);
};
