import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TusAnswer, type TusClient, tusClient } from '../../test/support/tus-client.ts';
import type { DrilledCenter } from '../kill-rounds/center.ts';
import { inDatabase } from '../kill-rounds/database.ts';
import { aFile } from './memory.ts';

const PIECE = 128 * 1024;
const SIZE = 3 * 1024 * 1024;

/** Kills the web process while a file comes in, and has its sender go on to the end. */
export async function interrupted(center: DrilledCenter, session: string): Promise<{ line: string; fault?: string }> {
  const bytes = aFile(SIZE);
  const tus = await tusClient(center.url, `session=${session}`);
  const { at } = await tus.begin('ban-quet.pdf', bytes.length);
  const sending = sendAll(tus, at, bytes);
  const moment = Math.random() * 500;
  await sleep(moment);
  const recovery = await center.killAndRecover('web');
  const { token, resumedAt, fault } = await sending;
  const line = `after ${moment.toFixed(0)} ms, back in ${(recovery / 1000).toFixed(1)} s, went on at ${resumedAt.join(' and ') || 'nothing'} of ${bytes.length}`;
  if (fault) return { line, fault };
  const row = await inDatabase(center.dataDir, (db) =>
    db.selectFrom('uploads').select('sha256').where('token', '=', token).executeTakeFirst(),
  );
  const isWhole = row?.sha256 === createHash('sha256').update(bytes).digest('hex');
  return isWhole ? { line } : { line, fault: row ? 'ANOTHER FILE WAS KEPT' : 'THE FILE IS LOST' };
}

type Sent = { token: string; resumedAt: number[]; fault?: string };

/** As a browser does it: after a failure it asks how much is there, and goes on from there. */
async function sendAll(tus: TusClient, at: string, bytes: Uint8Array): Promise<Sent> {
  const resumedAt: number[] = [];
  let acknowledged = 0;
  for (const end = Date.now() + 180_000; Date.now() < end; ) {
    const there = await heard(tus.ask(at));
    if (!there) {
      await sleep(100);
      continue;
    }
    if (there.status !== 200) return { token: '', resumedAt, fault: `THE SERVER SAYS ${there.status}` };
    if (there.offset < acknowledged)
      return { token: '', resumedAt, fault: `${acknowledged} BYTES WERE ACKNOWLEDGED, ${there.offset} ARE THERE` };
    if (there.token) return { token: there.token, resumedAt };
    if (there.offset > 0) resumedAt.push(there.offset);
    for (let offset = there.offset; offset < bytes.length; ) {
      const sent = await heard(tus.send(at, offset, bytes.subarray(offset, offset + PIECE)));
      if (sent?.status !== 204) break;
      if (sent.token) return { token: sent.token, resumedAt };
      offset = sent.offset;
      acknowledged = offset;
      await sleep(5);
    }
  }
  return { token: '', resumedAt, fault: 'IT DID NOT COME TO AN END' };
}

/** Undefined when no answer came, or one that a dying process gives. */
const heard = (answer: Promise<TusAnswer>): Promise<TusAnswer | undefined> =>
  answer.then(
    (one) => (one.status >= 500 ? undefined : one),
    () => undefined,
  );
