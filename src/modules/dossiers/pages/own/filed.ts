import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { refusalOf } from '../../endings-store.ts';
import { lackingPapers, prepaymentOf } from './before-acceptance.ts';
import { filedPage } from './filed.view.ts';
import { readOwn } from './read-own.ts';
import { statusText } from './status-text.ts';

/** What the applicant sees after filing, and may open again at any time. */
export const showFiled = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier, procedure, documents } = await readOwn(web, request, 'own');
  const repeated = (request.query as Record<string, unknown>)['da-nop-roi'] === '1';
  const shell = await web.shellOf(request, reply);
  const refusal = await refusalOf(web.services.db, dossier.id);
  return sendPage(
    reply,
    filedPage(shell, {
      dossier,
      procedure,
      repeated,
      status: statusText(shell.lang, { ...dossier, isRedirected: refusal?.kind === 'redirected' }),
      prepayment: await prepaymentOf(web, dossier, procedure),
      lacking: lackingPapers(dossier, procedure, documents),
      now: web.services.clock.now(),
    }),
  );
};
