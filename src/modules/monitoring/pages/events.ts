import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import type { BoardSignals } from '../live/board-signals.ts';
import { stillWelcome } from '../queries/still-welcome.ts';
import { viewerOf } from './viewer.ts';

/** A line now and then keeps proxies from closing what seems to be dead; then, too, the session is asked about. */
const HEARTBEAT_MS = 25_000;
const MOST_OF_ONE_PERSON = 8;
const MOST_OF_ALL = 1000;

/**
 * `/can-bo/giam-sat/su-kien`: says “changed” when dossiers change, and nothing else; the page then fetches its figures. It ends
 * when the session does, or the right to see the board; a person may have a few boards open, not hundreds.
 */
export function boardEvents({ app, services }: Web, signals: BoardSignals) {
  const open = new Map<FastifyReply, { readonly accountId: number; readonly token: string; end(): void }>();
  let heartbeat: NodeJS.Timeout | null = null;

  const beat = async () => {
    const now = services.clock.now();
    const tokens = [...open.values()].map(({ token }) => token);
    // While the database is away nobody is sent off.
    const welcome = await stillWelcome(services.db, tokens, now).catch(() => new Set(tokens));
    for (const [reply, { token, end }] of [...open]) {
      if (welcome.has(token)) reply.raw.write(':\n\n');
      else end();
    }
  };
  app.addHook('preClose', async () => {
    for (const { end } of [...open.values()]) end();
    if (heartbeat) clearInterval(heartbeat);
    await signals.close();
  });

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { actor } = await viewerOf(services, request);
    const mine = [...open.values()].filter(({ accountId }) => accountId === actor.accountId).length;
    if (mine >= MOST_OF_ONE_PERSON || open.size >= MOST_OF_ALL) throw new Refusal({ code: 'too-many-boards' });
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 5000\n\n');
    const stop = signals.listen(() => raw.write('event: changed\ndata:\n\n'));
    const end = () => {
      stop();
      open.delete(reply);
      raw.end();
      if (open.size === 0 && heartbeat) {
        clearInterval(heartbeat);
        heartbeat = null;
      }
    };
    open.set(reply, { accountId: actor.accountId, token: request.token ?? '', end });
    raw.on('close', end);
    heartbeat ??= setInterval(() => void beat(), HEARTBEAT_MS);
  };
}
