import type { FastifyReply, FastifyRequest } from 'fastify';
import { printAside } from '../../../platform/pdf-aside.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import { controlSlip } from '../queries/control-slip.ts';
import { sendPdf } from './send-pdf.ts';

/** `/can-bo/ho-so/{reference}/phieu-kiem-soat.pdf`: the hand-overs of a dossier so far, for its officials. */
export const showControlSlip = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  if (!request.actor) throw new Refusal({ code: 'sign-in-required' });
  const { reference } = request.params as { reference: string };
  const now = clock.now();
  const view = orRefuse(await readDossier(db, request.actor, { reference, now, purpose: 'control-slip' }));
  const sheet = await controlSlip(web.services, view, now);
  if (!sheet) throw new Refusal({ code: 'control-slip-not-found' });
  return sendPdf(reply, await printAside(sheet), `phieu-kiem-soat-${view.dossier.code}`);
};
