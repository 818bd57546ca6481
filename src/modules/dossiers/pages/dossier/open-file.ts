import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { sendUpload } from '../../../../web/server/send-upload.ts';
import type { Web } from '../../../../web/web.ts';
import { readDossier } from '../../queries/read-dossier.ts';
import { officialOf } from '../official.ts';

/** `/can-bo/ho-so/{ref}/tep/{id}`: a file that came with the dossier, for whoever may read it; each opening is logged. */
export const openFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference, id } = request.params as { reference: string; id: number };
  const { actor, now } = await officialOf(web, request);
  const { db } = web.services;
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: `file:${id}` }));
  const isPaper = view.documents.some(({ uploads }) => uploads.some((upload) => upload.id === id));
  if (!isPaper && view.representation?.uploadId !== id) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, id);
};
