import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../src/platform/database/database.ts';
import type { Book, Request } from './book.ts';
import { postDossier } from './post.ts';

/** How many of those acknowledged last, right before the kill, are asked again. */
const LAST = 10;

/**
 * Repeats every request whose answer was lost, with its key: it has to be answered now, and with the answer that was
 * kept if it had been done. Then repeats these, and the last that had been acknowledged: the same answers again.
 */
export async function repeat(url: string, book: Book, db: Db): Promise<{ done: number; faults: string[] }> {
  const lost = book.unanswered.splice(0);
  const acknowledged = book.answered.length;
  const faults: string[] = [];
  let done = 0;
  for (const request of lost) {
    const kept = await keptAnswer(db, request);
    if (kept) done += 1;
    const answer = await postDossier(url, request);
    if (answer) book.acknowledge(request, answer);
    else faults.push(`${request.path}: no answer even when it was repeated`);
    if (kept && !isDeepStrictEqual(answer, kept)) faults.push(`${request.path}: not the answer that was kept`);
  }
  for (const { request, answer } of book.answered.slice(Math.max(0, acknowledged - LAST))) {
    const again = await postDossier(url, request);
    if (!isDeepStrictEqual(again, answer))
      faults.push(`${request.path}: ${answer.provisionalNumber} first, then ${JSON.stringify(again)}`);
  }
  return { done, faults };
}

/** Read before anything is repeated: the answer of a request that was done, though nobody heard of it. */
async function keptAnswer(db: Db, { headers }: Request): Promise<unknown> {
  const row = await db
    .selectFrom('idempotent_answers')
    .select('body')
    .where('key', '=', headers['idempotency-key'] as string)
    .executeTakeFirst();
  return row?.body;
}
