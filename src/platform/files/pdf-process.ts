// The process in which PDFs of strangers are read, one at a time. What reads them is a thread: this one watches its memory and
// its time, and ends the whole process where they run out, so that nothing is left of what a hostile file made.
import { Worker } from 'node:worker_threads';
import { fail } from '../../kernel/result.ts';
import type { PdfVerdict } from './pdf-problems.ts';

/** Of the whole process, most of it the file itself; reading an honest one of 20 MB takes half. */
const MOST_MEMORY_BYTES = 420 * 1024 * 1024;
const LONGEST_MS = 10_000;
const LOOK_EVERY_MS = 20;

const reader = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
});
let begun: number | undefined;

process.on('disconnect', () => process.exit(0));
process.on('message', (file: string) => {
  begun = performance.now();
  reader.postMessage(file);
});
reader.on('message', (verdict: PdfVerdict) => {
  begun = undefined;
  process.send?.(verdict);
});
reader.on('error', giveUp);
setInterval(() => {
  const isTooLong = begun !== undefined && performance.now() - begun > LONGEST_MS;
  if (isTooLong || process.memoryUsage.rss() > MOST_MEMORY_BYTES) giveUp();
}, LOOK_EVERY_MS);

function giveUp() {
  const verdict: PdfVerdict = fail('file-too-complex');
  process.send?.(verdict, undefined, {}, () => process.kill(process.pid, 'SIGKILL'));
}
