import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import { consultationsOf } from '../consultations-store.ts';

/** `/can-bo/ho-so/{ref}/lay-y-kien/tep/{id}`: the file of an opinion, for whoever may read the dossier. */
export const openAnswer = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { reference, id } = request.params as { reference: string; id: number };
  const given = { reference, now: clock.now(), purpose: `opinion:${id}` };
  const { dossier } = orRefuse(await readDossier(db, signedIn(request), given));
  const asked = (await consultationsOf(db, dossier.id)).find((one) => one.id === id);
  if (!asked?.answerUploadId) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, asked.answerUploadId);
};
