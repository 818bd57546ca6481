import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Group, groupOf } from './test-files.ts';

/** Test files that share a process, and the module that runs them. */
export type Batch = { readonly entry: string; readonly files: readonly string[] };

/** How many files share a process: what they all load costs more than most of them do themselves. */
const SIZES: Record<Group, number> = { architecture: 8, unit: 24, database: 8, start: 1, browser: 4 };
/** These take so long themselves that others should not wait behind them. */
const LONG = /^test\/(administration|concurrency|fuzz|journeys\/interlinked)/;

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules/.cache/test-batches');

/** Files of one group share processes, in their order. */
export const batchesOf = (files: readonly string[]): Batch[] => write(shared(files));

export function shared(files: readonly string[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  let last: Group | undefined;
  for (const file of files) {
    const group = groupOf(file);
    const isAlone = LONG.test(file);
    if (group !== last || room === 0 || isAlone) {
      batches.push([]);
      room = isAlone ? 1 : SIZES[group];
      last = group;
    }
    batches.at(-1)?.push(file);
    room -= 1;
  }
  return batches;
}

/** Each file in a process of its own. */
export const alone = (files: readonly string[]): Batch[] => write(files.map((file) => [file]));

/** The runner starts a module per process and can tell it nothing: each batch is a module that names its files. */
function write(batches: readonly (readonly string[])[]): Batch[] {
  const home = path.join(folder, String(process.pid));
  mkdirSync(home, { recursive: true });
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const runner = JSON.stringify(path.join(root, 'tools/test-batch.ts'));
  return batches.map((files, at) => {
    const entry = path.join(home, `${batches.length}-${at + 1}.mjs`);
    const call = `runBatch(${JSON.stringify(root)}, ${JSON.stringify(files)})`;
    writeFileSync(entry, `import { runBatch } from ${runner};\nawait ${call};\n`);
    return { entry, files };
  });
}
