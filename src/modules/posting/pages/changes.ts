import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { keptPages } from '../../../web/server/kept-pages.ts';
import type { Web } from '../../../web/web.ts';
import { type ChangesCursor, catalogueChanges, catalogueStamp } from '../../procedures/index.ts';
import { changesPage, PAGE_SIZE } from './changes.view.ts';

/** `/thu-tuc/thay-doi`: what changed lately in the catalogue and what is to come, a page at a time. */
export function showChanges({ services, shellOf }: Web) {
  const { db, clock } = services;
  const sendKept = keptPages(shellOf, { queries: true });

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const today = localDate(clock.now());
    const query = request.query as Record<string, unknown>;
    const [before, after] = [cursorOf(query.truoc), cursorOf(query.sau)];
    return sendKept(request, reply, await catalogueStamp(db, today), async (shell) => {
      const limit = PAGE_SIZE + 1;
      const [toCome, past] = await Promise.all([
        before ? [] : catalogueChanges(db, { today, which: 'toCome', limit, ...(after && { after }) }),
        after ? [] : catalogueChanges(db, { today, which: 'past', limit, ...(before && { after: before }) }),
      ]);
      return changesPage(shell, { toCome: before ? null : toCome, past: after ? null : past });
    });
  };
}

/** "2026-11-23~1.002809~changed"; anything else is no cursor. */
function cursorOf(value: unknown): ChangesCursor | null {
  const [, day, code, kind] =
    /^(\d{4}-\d{2}-\d{2})~(\d\.\d{6})~(new|changed|process|retired)$/.exec(typeof value === 'string' ? value : '') ??
    [];
  if (!day || !code || !kind || !isDay(day)) return null;
  return { day, code, kind: kind as ChangesCursor['kind'] };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
