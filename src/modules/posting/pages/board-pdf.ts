import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../platform/html.ts';
import { enqueue } from '../../../platform/queue.ts';
import { button } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { findBoard } from '../board-store.ts';
import { PrintBoard } from '../job-payloads.ts';
import { words } from '../messages/index.ts';
import { type CurrentBoard, currentBoards } from '../queries/current-boards.ts';

/** The worker sets a board of fifty procedures within a second; who asks for a longer one sees that it is being done. */
const PATIENCE = { tries: 12, everyMs: 150 };
const REFRESH_SECONDS = 3;

/** `/niem-yet/SKHDT.pdf`: the board as it should hang today; the same bytes until something on it is another. */
export const showBoardPdf = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const { file } = request.params as { file: string };
  const key = /^([A-Z][A-Z0-9]{1,19})\.pdf$/.exec(file)?.[1];
  const [board] = key ? await currentBoards(services, key) : [];
  if (!board) throw new Refusal({ code: 'board-not-found' });
  const etag = `W/"${board.stamp}"`;
  reply.header('etag', etag).header('cache-control', 'public, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const sha256 = await printedSoon(services, board);
  if (sha256 === null) return sendWaiting(web, request, reply, board);
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="niem-yet-${board.agencyKey}.pdf"`)
    .send(await services.files.open(sha256));
};

/** Null where it is not ready yet; the worker goes on with it. */
async function printedSoon({ db }: Services, { agencyId, agencyKey, stamp }: CurrentBoard): Promise<string | null> {
  const known = (await findBoard(db, agencyId, stamp))?.pdfSha256;
  if (known) return known;
  await enqueue(db, PrintBoard, { agencyKey }, `print-notice-board:${agencyKey}`);
  for (let tries = 0; tries < PATIENCE.tries; tries++) {
    await wait(PATIENCE.everyMs);
    const printed = (await findBoard(db, agencyId, stamp))?.pdfSha256;
    if (printed) return printed;
  }
  return null;
}

async function sendWaiting({ shellOf }: Web, request: FastifyRequest, reply: FastifyReply, board: CurrentBoard) {
  const shell = await shellOf(request, reply);
  const texts = words(shell.lang).boards;
  reply.removeHeader('etag').header('cache-control', 'no-store').header('refresh', String(REFRESH_SECONDS));
  return sendPage(
    reply.code(202),
    page(shell, {
      title: texts.waitTitle,
      wide: false,
      body: html`<h1 class="govuk-heading-l">${texts.waitTitle}</h1><p class="govuk-body" role="status">${texts.waitText(board.agencyName)}</p>
${button({ text: texts.again, href: `/niem-yet/${board.agencyKey}.pdf` })}`,
    }),
  );
}
