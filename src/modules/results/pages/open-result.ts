import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import { uploadById } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { resultOf } from '../store.ts';

/** `/can-bo/ho-so/{ref}/ket-qua/tep`: the electronic copy of the result, for whoever may read the dossier. */
export const openResult = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const { db, clock, files } = web.services;
  const asked = { reference, now: clock.now(), purpose: 'file:result' };
  const { dossier } = orRefuse(await readDossier(db, request.actor as Actor, asked));
  const result = await resultOf(db, dossier.id);
  if (!result?.uploadId) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, files, await uploadById(db, result.uploadId));
};
