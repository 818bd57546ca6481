import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier, referenceOf } from '../../dossiers/index.ts';
import { may } from '../../identity/index.ts';
import { receiptEditions } from '../index.ts';
import { readablePapers } from '../queries/readable-papers.ts';
import { papersPage } from './papers.view.ts';

/** `/ho-so/{reference}/phieu`: every paper of a dossier that this person needs to know, to print again exactly as it was. */
export const showPapers = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { actor } = request;
  if (!actor) throw new Refusal({ code: 'sign-in-required' });
  const { reference } = request.params as { reference: string };
  const now = clock.now();
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'papers' }));
  const receipts = await receiptEditions(db, dossier.id);
  const forms = await readablePapers(db, actor, { dossierId: dossier.id, now });
  const isOfficial = may(actor, 'read-dossier');
  const view = {
    reference: referenceOf(dossier),
    receipts,
    forms,
    isOfficial,
    hasSlip: isOfficial && dossier.code !== null,
  };
  return sendPage(reply, papersPage(await web.shellOf(request, reply), view));
};
