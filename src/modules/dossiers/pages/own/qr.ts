import type { FastifyReply, FastifyRequest } from 'fastify';
import { qrCode } from '../../../../platform/qr.ts';
import type { Web } from '../../../../web/web.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { readOwn } from './read-own.ts';

/** The address of the look-up with this dossier's number, as a QR code; only for whoever may read the dossier. */
export const showQr = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier } = await readOwn(web, request, 'own');
  const address = `${web.services.publicUrl}/tra-cuu?ma=${encodeURIComponent(referenceOf(dossier))}`;
  return reply.type('image/svg+xml').header('cache-control', 'private, no-store').send(qrCode(address).svg);
};
