import { type Drill, wholeNumber } from './drill.ts';
import { DrilledCenter } from './kill-rounds/center.ts';
import { post } from './kill-rounds/post.ts';
import { interrupted } from './uploads/interrupted.ts';
import { memoryOf } from './uploads/memory.ts';

/** What fifty megabytes of files may add to the web process. */
const MOST_GROWTH_MB = 30;

/**
 * Files stream to disk: fifty megabytes at once leave the web process as small as it was. And a file that comes in pieces
 * survives `kill -9` of that process at any moment: what was acknowledged is there, and the rest follows.
 */
export const uploads: Drill = {
  name: 'uploads',
  arguments: '[KILLS=20]',
  does: '50 MB at once add at most 30 MB to the web process; files in pieces survive kill -9 of it (Linux; 20 kills: 2 min)',
  async run(args, stack) {
    const kills = wholeNumber(args, 'KILLS', 20);
    const center = stack.use(await DrilledCenter.open());
    center.start();
    await center.ready();
    const body = { username: 'congdan1', password: center.password };
    const request = { headers: { 'content-type': 'application/json' }, path: 'sessions', body };
    const { token } = (await post(center.url, request)) as { token: string };
    let faults = 0;
    for (const { way, before, peak, after } of await memoryOf(center, token)) {
      const growth = peak - before;
      const line = `${way.padEnd(12)} before ${mb(before)}, at most ${mb(peak)} (+${mb(growth)}), after ${mb(after)}`;
      if (growth > MOST_GROWTH_MB) faults += 1;
      process.stdout.write(`${line}${growth > MOST_GROWTH_MB ? ` · more than ${MOST_GROWTH_MB} MB` : ''}\n`);
    }
    for (let round = 1; round <= kills; round++) {
      const { line, fault } = await interrupted(center, token);
      if (fault) faults += 1;
      process.stdout.write(`kill ${String(round).padStart(2)}  ${line} · ${fault ?? 'no fault'}\n`);
    }
    process.stdout.write(`${faults === 0 ? 'nothing acknowledged was lost' : `${faults} faults`}\n`);
    return faults === 0;
  },
};

const mb = (megabytes: number) => `${megabytes.toFixed(1)} MB`;
