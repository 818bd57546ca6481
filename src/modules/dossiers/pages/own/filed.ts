import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { filedPage } from './filed.view.ts';
import { readOwn } from './read-own.ts';

/** What the applicant sees after filing, and may open again at any time. */
export const showFiled = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier, procedure } = await readOwn(web, request, 'own');
  const repeated = (request.query as Record<string, unknown>)['da-nop-roi'] === '1';
  return sendPage(
    reply,
    filedPage(await web.shellOf(request, reply), { dossier, procedure, repeated, now: web.services.clock.now() }),
  );
};
