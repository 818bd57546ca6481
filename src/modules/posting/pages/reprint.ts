import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { postBoard } from '../actions/post-board.ts';
import { words } from '../messages/index.ts';
import { reprintList } from '../queries/reprint-list.ts';
import { reprintPage } from './reprint.view.ts';

const readForm = formReader(
  Type.Object({
    agencyKey: Type.String({ pattern: '^[A-Z][A-Z0-9]{1,19}$' }),
    stamp: Type.String({ pattern: '^[\\w-]{22}$' }),
  }),
);

/** `/can-bo/niem-yet`: which boards hang there that are no longer right (QC Đ13.6). */
export const showReprint = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

/** Says that a board was printed and put up; a board that is another by now is refused, and said why. */
export const postReprint = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  const done = await postBoard(web.services, request.actor as Actor, parsed.value);
  if (!done.ok) return draw(web, request, reply, done.problem);
  return seeOther(reply, `/can-bo/niem-yet?xong=${parsed.value.agencyKey}`);
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const items = await reprintList(web.services);
  const done = items.find(({ board }) => board.agencyKey === (request.query as Record<string, unknown>).xong);
  const message = done && !told ? words(shell.lang).reprint.marked(done.board.agencyName) : null;
  return sendPage(reply, reprintPage(shell, { items, message, problem: told?.detail ?? null }));
}
