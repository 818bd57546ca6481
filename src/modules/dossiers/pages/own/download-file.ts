import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../../web/server/api.ts';
import { downloadUpload } from '../../../../web/server/send-upload.ts';
import type { Web } from '../../../../web/web.ts';
import { readOwn } from './read-own.ts';

/** A file of a dossier, always to be saved and never shown: what people send is not run on our address. */
export const downloadFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { documents } = await readOwn(web, request, 'download');
  const { upload: wanted } = request.params as { upload: string };
  const known = documents.flatMap(({ uploads }) => uploads).find(({ id }) => String(id) === wanted);
  if (!known) throw new Refusal({ code: 'not-found' });
  return downloadUpload(reply, web.services, known.id);
};
