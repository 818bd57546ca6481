import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../../web/server/api.ts';
import { asAttachment } from '../../../../web/server/attachment.ts';
import type { Web } from '../../../../web/web.ts';
import { uploadById } from '../../../files/index.ts';
import { readOwn } from './read-own.ts';

/** A file of a dossier, always to be saved and never shown: what people send is not run on our address. */
export const downloadFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { documents } = await readOwn(web, request, 'download');
  const { upload: wanted } = request.params as { upload: string };
  const known = documents.flatMap(({ uploads }) => uploads).find(({ id }) => String(id) === wanted);
  if (!known) throw new Refusal({ code: 'not-found' });
  const { services } = web;
  const upload = await uploadById(services.db, known.id);
  return reply
    .type(upload.mediaType)
    .header('content-length', upload.size)
    .header('content-disposition', asAttachment(upload.name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(await services.files.open(upload.sha256));
};
