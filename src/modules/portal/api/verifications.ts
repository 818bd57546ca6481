import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { toRfc3339 } from '../../../kernel/time.ts';
import { publicJwks } from '../../../platform/signing.ts';
import { orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { verifyResult } from '../../results/index.ts';
import { verifyForm } from '../queries/verify-form.ts';
import { verifyReceipt } from '../queries/verify-receipt.ts';

/** What a QR code says, without the address before it. */
export const VerificationInput = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 1000 }) },
  { additionalProperties: false },
);

export const createVerification = (web: Web) => async (request: FastifyRequest) => {
  const { token } = request.body as Static<typeof VerificationInput>;
  const result = await verifyResult(web.services, token);
  if (result.ok) {
    const { endedAt, ...proven } = result.value;
    return { kind: 'result', ...proven, endedAt: endedAt && toRfc3339(endedAt) };
  }
  const form = await verifyForm(web.services, token);
  if (form.ok) return { kind: 'form', ...form.value, issuedAt: toRfc3339(form.value.issuedAt) };
  const { acceptedAt, dueAt, ...proven } = orRefuse(await verifyReceipt(web.services, token));
  return { kind: 'receipt', ...proven, acceptedAt: toRfc3339(acceptedAt), dueAt: toRfc3339(dueAt) };
};

/** The public half of the center's key, so that anybody can verify without us. */
export const publicKey = (web: Web) => async (_request: FastifyRequest, reply: FastifyReply) =>
  reply
    .header('cache-control', 'public, max-age=3600')
    .type('application/jwk-set+json')
    .serializer(JSON.stringify)
    .send(publicJwks(web.services.signingKey));
