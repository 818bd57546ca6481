import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { countByAgency, findProcedures } from '../search-store.ts';
import { presentSearch } from './search.presenter.ts';
import { searchPage } from './search.view.ts';

const PAGE_SIZE = 12;

export const showSearch = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const query = request.query as Record<string, unknown>;
  const wish = { words: text(query['tu-khoa']), agencyKey: text(query['co-quan']), after: text(query.sau) };
  const day = localDate(clock.now());
  const [agencies, found] = await Promise.all([
    countByAgency(db, day),
    findProcedures(db, {
      words: wish.words,
      day,
      limit: PAGE_SIZE + 1,
      ...(wish.agencyKey && { agencyKey: wish.agencyKey }),
      ...(wish.after && { after: wish.after }),
    }),
  ]);
  const shell = await web.shellOf(request, reply);
  const view = presentSearch(wish, found, { agencies, pageSize: PAGE_SIZE, lang: shell.lang });
  return sendPage(reply, searchPage(shell, view));
};

/** What an address carries, without characters that no name holds; anything else is nothing. */
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 100)
    : '';
