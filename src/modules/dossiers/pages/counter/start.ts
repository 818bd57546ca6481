import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listIntakes } from '../../intake/list-intakes.ts';
import { officialOf } from '../official.ts';
import { proceduresAtCounter } from './procedures-at-counter.ts';
import { onlyChoice, startPresenter } from './start.presenter.ts';
import { procedureList, startPage } from './start.view.ts';
import { underWayPresenter } from './under-way.presenter.ts';

export const StartQuery = Type.Object({
  'tu-khoa': Type.Optional(Type.String({ maxLength: 200 })),
  'da-bo': Type.Optional(Type.Literal('1')),
});

/**
 * `/can-bo/quay`: which procedure is it, and which work was left unfinished. A search that finds one procedure, or one case
 * of one, opens its form at once.
 */
export const showStart = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const words = wordsOf(request);
  const official = await officialOf(web, request);
  const found = await proceduresAtCounter(web.services.db, official, words);
  const only = words === '' ? null : onlyChoice(found, words);
  if (only) return seeOther(reply, only);
  const shell = await web.shellOf(request, reply);
  const view = startPresenter({ words, found, official }, shell.lang);
  const underWay = underWayPresenter(await listIntakes(web.services.db, official.station), official, shell.lang);
  const { 'da-bo': givenUp } = request.query as Static<typeof StartQuery>;
  return sendPage(reply, startPage(shell, { ...view, underWay, givenUp: givenUp === '1' }));
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
