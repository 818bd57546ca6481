import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import type { Lang } from '../../../web/i18n.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { shareBriefly } from '../../../web/server/share-briefly.ts';
import type { Services } from '../../../web/services.ts';
import { pageLanguage } from '../../../web/shell-of.ts';
import type { Web } from '../../../web/web.ts';
import { rulesAt, ruleValue } from '../../center/index.ts';
import { type BoardQuery, filterAddress, queryOf, readFilter } from '../domain/board-filter.ts';
import type { BoardPageQuery } from '../input.ts';
import { words } from '../messages/index.ts';
import { board } from '../queries/board.ts';
import { boardChoices } from '../queries/choices.ts';
import type { BoardScope } from '../queries/scope.ts';
import { filtersOf } from '../saved-filters-store.ts';
import { boardPresenter } from './board.presenter.ts';
import { boardFragment, boardPage } from './board.view.ts';
import { viewerOf } from './viewer.ts';

/** However many look at the same board, it is counted once a second. */
const SHARED_MS = 1000;

/** The figures of a board as a piece of page, made once a second for all who see the same. */
export type BoardMaker = (scope: BoardScope, query: BoardQuery, lang: Lang) => Promise<Html>;

export function boardMaker(services: Services): BoardMaker {
  const made = shareBriefly(async (key) => {
    const [agency = '', lang = 'vi', address = ''] = key.split('\n');
    const query = queryOf(address);
    const scope = { agencyId: agency === '' ? null : Number(agency) };
    const counted = await board(services, scope, readFilter(query), services.clock.now());
    return boardFragment(boardPresenter(counted, query, lang as Lang), { lang: lang as Lang });
  }, SHARED_MS);
  return ({ agencyId }, query, lang) => made([agencyId ?? '', lang, filterAddress(query)].join('\n'));
}

/** `/can-bo/giam-sat`: how the dossiers stand, by level, agency, unit and step. */
export const showBoard = (web: Web, make: BoardMaker) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { xong, ...query } = request.query as Static<typeof BoardPageQuery>;
  const texts = words(pageLanguage(request)).saved;
  const note = xong === 'luu' ? texts.done : xong === 'xoa' ? texts.removed : null;
  return drawBoard(web, make, request, reply, { query, note, error: null, typed: '' });
};

export type DrawnBoard = {
  readonly query: BoardQuery;
  readonly note: string | null;
  readonly error: string | null;
  readonly typed: string;
};

export async function drawBoard(
  web: Web,
  make: BoardMaker,
  request: FastifyRequest,
  reply: FastifyReply,
  drawn: DrawnBoard,
) {
  const { actor, scope } = await viewerOf(web.services, request);
  const { db, clock } = web.services;
  const shell = await web.shellOf(request, reply);
  const rules = await rulesAt(db, clock.now());
  const texts = words(shell.lang);
  return sendPage(
    reply,
    boardPage(shell, {
      ...drawn,
      board: await make(scope, drawn.query, shell.lang),
      choices: await boardChoices(db, scope),
      saved: await filtersOf(db, actor.accountId),
      key: newFormKey(),
      staleNote: rules ? texts.staleHint(ruleValue(rules.rules, 'stale.workingDays')) : texts.noCalendar,
    }),
  );
}

/** `/can-bo/giam-sat/bang`: the figures alone, for a page that refreshes itself. */
export const showFragment = (web: Web, make: BoardMaker) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { scope } = await viewerOf(web.services, request);
  return sendPage(reply, html`${await make(scope, request.query as BoardQuery, pageLanguage(request))}`);
};
