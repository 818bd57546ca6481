import type { FastifyReply } from 'fastify';
import type { Upload } from '../../modules/files/index.ts';
import type { FileStore } from '../../platform/files/index.ts';

/** Sends a kept file to be looked at in the browser: never as a page of ours, and never kept by it. */
export async function sendUpload(reply: FastifyReply, files: FileStore, { name, mediaType, size, sha256 }: Upload) {
  return reply
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'",
    )
    .header('cache-control', 'private, no-store')
    .send(await files.open(sha256));
}
