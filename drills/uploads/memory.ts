import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { aPdf, aStream } from '../../test/support/a-pdf.ts';
import { tusClient } from '../../test/support/tus-client.ts';
import type { DrilledCenter } from '../kill-rounds/center.ts';
import { post } from '../kill-rounds/post.ts';

/** In megabytes, of the web process alone; what looks into PDFs is another process. */
export type Memory = { readonly way: string; readonly before: number; readonly peak: number; readonly after: number };

const FILES = 3;
const MB = 1024 * 1024;

/** Fifty megabytes, three files side by side, by each way in. */
export async function memoryOf(center: DrilledCenter, session: string): Promise<Memory[]> {
  const tus = await tusClient(center.url, `session=${session}`);
  const inOnePiece = async (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set('file', new Blob([bytes]), 'ban-quet.pdf');
    const kept = await post(center.url, { headers: { authorization: `Bearer ${session}` }, path: 'uploads', body });
    if (!kept) throw new Error('A file was not kept');
  };
  const inPieces = async (bytes: Uint8Array) => {
    const { at } = await tus.begin('ban-quet.pdf', bytes.length);
    let last = await tus.ask(at);
    while (last.offset < bytes.length)
      last = await tus.send(at, last.offset, bytes.subarray(last.offset, last.offset + MB));
    if (!last.token) throw new Error(`A file was not kept: ${last.status} ${last.code}`);
  };
  const seen: Memory[] = [];
  for (const [way, send] of [
    ['in one piece', inOnePiece],
    ['in pieces', inPieces],
  ] as const) {
    await send(aFile(100_000)); // so that what is loaded once is loaded
    await sleep(1000);
    const pid = center.pidOf('web') ?? 0;
    writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the peak begins anew
    const before = read(pid, 'VmRSS');
    await Promise.all(Array.from({ length: FILES }, () => send(aFile((50 * MB) / FILES))));
    const peak = read(pid, 'VmHWM');
    await sleep(2000);
    seen.push({ way, before, peak, after: read(pid, 'VmRSS') });
  }
  return seen;
}

/** A scan as scanners make it: one page with a picture that no packing makes smaller. */
export const aFile = (bytes: number): Buffer<ArrayBuffer> =>
  aPdf({ page: '/Contents 4 0 R', others: [aStream('/Filter/DCTDecode', randomBytes(bytes))] }) as Buffer<ArrayBuffer>;

const read = (pid: number, what: string): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
