import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Counts } from './counts.ts';

const bin = (name: string) => path.join(import.meta.dirname, '../node_modules/.bin', name);

/** Types and style of everything, and whether a file or package is left that nobody uses. Each counts as one. */
export const checkTypesAndStyle = (): Counts[] => [
  passes('types', bin('tsc'), ['--noEmit', '-p', '.']),
  passes('style', bin('biome'), ['check', '--error-on-warnings', '.']),
  passes('nothing idle', bin('knip'), [
    '--no-config-hints',
    '--include',
    'files,dependencies,unlisted,unresolved,binaries',
  ]),
];

function passes(title: string, command: string, options: string[]): Counts {
  const failed = spawnSync(command, options, { stdio: 'inherit' }).status !== 0;
  process.stdout.write(`${failed ? '✖' : '✔'} ${title}\n`);
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
}
