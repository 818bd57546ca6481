import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem } from '../../../kernel/result.ts';
import { lastValue } from '../../../platform/form-body.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { seeOther } from '../../../web/server/send-page.ts';
import { pageLanguage } from '../../../web/shell-of.ts';
import type { Web } from '../../../web/web.ts';
import { removeFilter } from '../actions/remove-filter.ts';
import { saveFilter } from '../actions/save-filter.ts';
import { filterAddress, queryOf } from '../domain/board-filter.ts';
import { SaveFilterInput, type TokenParams } from '../input.ts';
import { filterByToken } from '../saved-filters-store.ts';
import { BOARD } from './board.presenter.ts';
import { type BoardMaker, drawBoard } from './board.ts';
import { viewerOf } from './viewer.ts';

export const postFilter = (web: Web, make: BoardMaker) =>
  pageForm(web, {
    read: formReader(SaveFilterInput),
    act: saveFilter,
    next: (request) => backTo(queryText(request), 'luu'),
    again: (request, reply, problem) => again(web, make, request, reply, problem),
  });

export const postRemoval = (web: Web, make: BoardMaker) =>
  pageForm(web, {
    read: () => ({ parsed: ok(null) }),
    act: (services, actor, _, request) => removeFilter(services, actor, (request.params as { id: number }).id),
    next: () => backTo('', 'xoa'),
    again: (request, reply, problem) => again(web, make, request, reply, problem),
    sameness: (request) => request.url,
  });

/** `/can-bo/giam-sat/bo-loc/:token`: opens a shared filter, or one's own, as an address. */
export const openFilter = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { actor } = await viewerOf(web.services, request);
  const saved = await filterByToken(web.services.db, (request.params as TokenParams).token);
  if (!saved || !(saved.shared || saved.ownerId === actor.accountId)) throw new Refusal({ code: 'filter-not-found' });
  return seeOther(reply, saved.query === '' ? BOARD : `${BOARD}?${saved.query}`);
};

const queryText = (request: FastifyRequest) => filterAddress(queryOf(lastValue(formFields(request), 'query')));

const backTo = (address: string, done: 'luu' | 'xoa') => `${BOARD}?${address === '' ? '' : `${address}&`}xong=${done}`;

async function again(web: Web, make: BoardMaker, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const told = web.book.tell(problem, pageLanguage(request));
  reply.code(told.status);
  return drawBoard(web, make, request, reply, {
    query: queryOf(queryText(request)),
    note: null,
    error: told.errors[0]?.detail ?? told.detail,
    typed: lastValue(formFields(request), 'name'),
  });
}
