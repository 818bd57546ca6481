import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A paper about somebody: shown in the browser, kept by nobody on the way. */
export const sendPdf = (reply: FastifyReply, pdf: Readable | Uint8Array, name: string) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(pdf instanceof Uint8Array ? Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength) : pdf);
