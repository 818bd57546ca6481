import type { FastifyReply, FastifyRequest } from 'fastify';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { verifyResult } from '../../results/index.ts';
import { words } from '../messages/index.ts';
import { verifyForm } from '../queries/verify-form.ts';
import { verifyReceipt } from '../queries/verify-receipt.ts';
import { verifiedPage, verifyPage } from './verification.view.ts';
import { verifiedResultPage } from './verified-result.view.ts';

/** The form; what is pasted into it (a token, or the whole address of a QR code) goes on to its own address. */
export const showVerify = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { ma } = request.query as { ma?: unknown };
  const shell = await web.shellOf(request, reply);
  if (typeof ma !== 'string') return sendPage(reply, verifyPage(shell));
  const token = ma.trim().split('/').at(-1)?.slice(0, 1000) ?? '';
  if (token === '') return sendPage(reply.code(422), verifyPage(shell, words(shell.lang).verify.missing));
  return seeOther(reply, `/xac-minh/${encodeURIComponent(token)}`);
};

/** What the QR code of a paper proves. A code that proves nothing answers 422: it was read, and refused. */
export const showVerified = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { token } = request.params as { token: string };
  const shell = await web.shellOf(request, reply);
  const result = await verifyResult(web.services, token);
  if (result.ok) return sendPage(reply, verifiedResultPage(shell, result.value));
  const form = await verifyForm(web.services, token);
  const proven = form.ok ? form : await verifyReceipt(web.services, token);
  return sendPage(reply.code(proven.ok ? 200 : 422), verifiedPage(shell, proven.ok ? proven.value : null));
};
