import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { movesOf } from '../queries/custody-of.ts';

/** The signed slip of a return, for whoever may read the dossier. */
export const openSlip = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { reference, id } = request.params as { reference: string; id: number };
  const given = { reference, now: clock.now(), purpose: `file:${id}` };
  const { dossier } = orRefuse(await readDossier(db, request.actor as Actor, given));
  const moves = await movesOf(db, dossier.id);
  if (!moves.some(({ signatureUpload }) => signatureUpload === id)) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, id);
};
