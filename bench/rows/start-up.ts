import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { startCenter, temporaryFolder } from '../../test/support/start-center.ts';
import type { Row } from '../support/row.ts';

const SETUP = path.resolve(import.meta.dirname, '../../tools/setup.mjs');
const LATER_STARTS = 3;

export const startUp: Row = {
  name: 'start-up',
  title: 'npm start on an installed tree, until it is ready',
  async measure() {
    const { folder, remove } = temporaryFolder();
    const data = path.join(folder, 'data');
    try {
      const first = await secondsToStart(data);
      const later: number[] = [];
      for (let start = 0; start < LATER_STARTS; start += 1) later.push(await secondsToStart(data));
      return {
        figures: [
          { what: 'first, with the demo center', value: first, unit: 's', target: { atMost: 20 } },
          { what: 'later, median', value: later.sort((a, b) => a - b)[1] as number, unit: 's', target: { atMost: 3 } },
        ],
        notes: ["the scripts npm runs, prestart included, without npm's own half second"],
      };
    } finally {
      await remove();
    }
  },
};

async function secondsToStart(data: string): Promise<number> {
  const begin = performance.now();
  await promisify(execFile)(process.execPath, [SETUP]);
  const center = startCenter(data, { DEMO_PASSWORD: 'mat-khau-do-toc-do' });
  const stop = () => center.process.kill('SIGTERM');
  process.once('exit', stop);
  try {
    await center.ready;
    return (performance.now() - begin) / 1000;
  } finally {
    stop();
    await center.ended;
    process.off('exit', stop);
  }
}
