import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { officialOf } from '../official.ts';
import { proceduresAtCounter } from './procedures-at-counter.ts';
import { startPresenter } from './start.presenter.ts';
import { procedureList, startPage } from './start.view.ts';

export const StartQuery = Type.Object({ 'tu-khoa': Type.Optional(Type.String({ maxLength: 200 })) });

/** `/can-bo/quay`: which procedure is it. A search that finds one thing only opens its form at once. */
export const showStart = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const words = wordsOf(request);
  const official = await officialOf(web, request);
  const found = await proceduresAtCounter(web.services.db, official, words);
  const [only, another] = found;
  if (words !== '' && only && !another) return seeOther(reply, `/can-bo/quay/${only.code}`);
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, startPage(shell, startPresenter({ words, found, official }, shell.lang)));
};

/** `/can-bo/quay/thu-tuc`: the list alone, as somebody types. */
export const showProcedureList = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const words = wordsOf(request);
  const official = await officialOf(web, request);
  const found = await proceduresAtCounter(web.services.db, official, words);
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, procedureList(shell, startPresenter({ words, found, official }, shell.lang)));
};

const wordsOf = (request: FastifyRequest) => ((request.query as Static<typeof StartQuery>)['tu-khoa'] ?? '').trim();
