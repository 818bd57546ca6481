import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { readFilter } from '../domain/board-filter.ts';
import type { ListQuery } from '../input.ts';
import { boardList, countListed } from '../queries/board-list.ts';
import { listPage } from './list.view.ts';
import { viewerOf } from './viewer.ts';

const AT_ONCE = 50;

/** `/can-bo/giam-sat/ho-so`: the dossiers behind a number of the board. */
export const showList = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { scope } = await viewerOf(web.services, request);
  const { sau, ...query } = request.query as Static<typeof ListQuery>;
  const now = web.services.clock.now();
  const filter = readFilter(query);
  const [order, id] = (sau ?? '').split('-').map(Number);
  const after = order !== undefined && id !== undefined ? { order, id } : undefined;
  const found = await boardList(web.services, scope, filter, { now, limit: AT_ONCE + 1, after });
  const shell = await web.shellOf(request, reply);
  const rows = found.slice(0, AT_ONCE);
  const last = rows.at(-1);
  return sendPage(
    reply,
    listPage(shell, {
      query,
      rows,
      total: await countListed(web.services, scope, filter, now),
      next: found.length > AT_ONCE && last ? `${last.order}-${last.id}` : null,
      paged: after !== undefined,
      key: newFormKey(),
    }),
  );
};
