import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok } from '../../../kernel/result.ts';
import { Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import { ownUploads } from '../index.ts';

/** Keeps one file; it was checked and stored as it came in, and what is left to do is to say so. */
export const createUpload =
  ({ services }: Web) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.isMultipart()) throw new Refusal({ code: 'media-type-not-supported' });
    const [refused] = request.uploadErrors;
    if (refused) throw new Refusal({ ...refused, errors: [refused] });
    const sent = [(request.body as { file?: unknown } | undefined)?.file].flat().filter((token) => token);
    if (sent.length !== 1) throw new Refusal(notOne(sent.length === 0 ? 'missing' : 'malformed'));
    const accountId = request.actor?.accountId ?? 0;
    const [upload] = await ownUploads(services.db, accountId, [String(sent[0])]);
    if (!upload) throw new Refusal(notOne('malformed'));
    const { token, name, size, mediaType, sha256 } = upload;
    const body = { token, name, size, mediaType, sha256 };
    // Sent again, the file has a new token; it is the same request all the same.
    return answerOnce(services, request, reply, async () => ok({ status: 201, body }), `upload ${name} ${sha256}`);
  };

const notOne = (code: 'missing' | 'malformed') =>
  fail('invalid-input', { errors: [{ pointer: '/file', code }] }).problem;
