import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../../kernel/time.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { changeSections } from '../../../changes/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { documentState, isDocumentVerified } from '../../domain/legal-document.ts';
import { listLegalDocuments } from '../../legal-store.ts';
import { officePage } from './office.view.ts';
import { usesOn } from './uses.ts';

export const OfficeQuery = Type.Object({ xong: Type.Optional(Type.Union([Type.Literal('moi'), Type.Literal('sua')])) });

/** `/can-bo/van-ban`: what procedures name and the register lacks, and what they name that no longer holds. */
export const showOffice = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const shell = await web.shellOf(request, reply);
  const today = localDate(clock.now());
  const uses = [...(await usesOn(web.services, today)).values()];
  const documents = await listLegalDocuments(db);
  const byNumber = new Map(documents.map((document) => [document.number, document]));
  return sendPage(
    reply,
    officePage(shell, {
      sections: changeSections(shell, request.actor as Actor, 'legal'),
      missing: uses.filter(({ number }) => !byNumber.has(number)),
      ended: uses.flatMap((use) => {
        const document = byNumber.get(use.number);
        return document && documentState(document, today.toString()) === 'ended' ? [{ use, document }] : [];
      }),
      toVerify: documents.filter(({ tag }) => !isDocumentVerified(tag)),
      done: (request.query as Static<typeof OfficeQuery>).xong ?? null,
    }),
  );
};
