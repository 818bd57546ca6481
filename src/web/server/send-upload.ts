import type { FastifyReply } from 'fastify';
import { type OpenedUpload, openUpload, type ScanCapabilities } from '../../modules/files/index.ts';
import { orRefuse } from './api.ts';
import { asAttachment } from './attachment.ts';

/**
 * Sends a kept file to be looked at in the browser: never as a page of ours, and never kept by it. One that was not found
 * free of viruses, where that is asked for, is refused. The caller has asked whether this person may see it.
 */
export async function sendUpload(reply: FastifyReply, capabilities: ScanCapabilities, id: number) {
  const { upload, content } = orRefuse(await openUpload(capabilities, id));
  return reply
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(upload.name)}`)
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'",
    )
    .headers(headersOf(upload))
    .send(content);
}

/** The same to be saved, where what strangers sent is not to be shown on our address at all. */
export async function downloadUpload(reply: FastifyReply, capabilities: ScanCapabilities, id: number) {
  const { upload, content } = orRefuse(await openUpload(capabilities, id));
  return reply
    .header('content-disposition', asAttachment(upload.name))
    .header('x-content-type-options', 'nosniff')
    .headers(headersOf(upload))
    .send(content);
}

const headersOf = ({ mediaType, size }: OpenedUpload['upload']) => ({
  'content-type': mediaType,
  'content-length': size,
  'cache-control': 'private, no-store',
});
