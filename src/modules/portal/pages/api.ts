import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type ApiDocument, presentApi } from './api.presenter.ts';
import { apiPage } from './api.view.ts';

/** The API for readers; the machine's own document is its only source. */
export const showApi = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const groups = presentApi(web.app.swagger() as ApiDocument);
  return sendPage(reply, apiPage(await web.shellOf(request, reply), groups));
};
