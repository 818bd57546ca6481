import type { FastifyRequest } from 'fastify';
import type { Web } from '../../../web/web.ts';
import { verificationUrl } from '../domain/receipt-token.ts';
import { readableReceipt } from '../pages/read-receipt.ts';

/** The receipt as it was frozen, without its PIN: whoever needs that has the paper. */
export const getReceipt = (web: Web) => async (request: FastifyRequest) => {
  const { publicUrl } = web.services;
  const { data, token } = await readableReceipt(web.services, request, 'api');
  const { lookUpPin: _, ...shown } = data;
  const reference = encodeURIComponent(data.dossierCode);
  return {
    ...shown,
    token,
    verificationUrl: verificationUrl(publicUrl, token),
    pdfUrl: `${publicUrl}/ho-so/${reference}/giay-tiep-nhan.pdf`,
  };
};
