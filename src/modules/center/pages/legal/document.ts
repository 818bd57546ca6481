import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { may } from '../../../identity/index.ts';
import type { LegalParams } from '../../input.ts';
import { findLegalDocument } from '../../legal-store.ts';
import { documentPage } from './document.view.ts';
import { usesOn } from './uses.ts';

/** `/van-ban/:slug`: one document, and the procedures in force that rest on it. */
export const showDocument = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const document = await findLegalDocument(db, (request.params as LegalParams).slug);
  if (!document) throw new Refusal({ code: 'legal-document-not-found' });
  const today = localDate(clock.now());
  const uses = await usesOn(web.services, today);
  const { actor } = request;
  return sendPage(
    reply,
    documentPage(await web.shellOf(request, reply), {
      document,
      procedures: uses.get(document.number)?.procedures ?? [],
      today: today.toString(),
      mayCorrect: actor !== undefined && actor !== null && may(actor, 'draft-rules'),
    }),
  );
};
