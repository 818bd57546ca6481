import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Drill } from './drill.ts';
import { whyEquivalent } from './mutation/equivalent.ts';
import { type Mutant, runStryker } from './mutation/stryker.ts';

const DOMAIN = ['src/modules/calendar/domain/**/*.ts', 'src/modules/deadlines/domain/**/*.ts'];
const NO_TESTS = ['!**/*.test.ts', '!**/*.oracle.ts'];

/**
 * The tests of the clock notice every small change of it: each comparison, sum, condition and block is changed in turn, and
 * some test must fail. A survivor is a line nothing proves, unless it is known to change nothing (`equivalent.ts`).
 */
export const mutation: Drill = {
  name: 'mutation',
  arguments: '[FILE…]',
  does: 'changes the calendar and the calculator in every small way: a test must notice each (fetches Stryker; 1 h)',
  async run(args, stack) {
    const folder = mkdtempSync(path.join(tmpdir(), 'mot-cua-mutation-'));
    stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
    const mutants = await runStryker(folder, [...(args.length > 0 ? args : DOMAIN), ...NO_TESTS], stack);
    const unnoticed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const equivalent = unnoticed.filter(whyEquivalent);
    const survivors = unnoticed.filter((mutant) => !whyEquivalent(mutant));
    for (const mutant of equivalent) tell('equivalent', mutant, whyEquivalent(mutant));
    for (const mutant of survivors) tell('SURVIVED', mutant);
    const caught = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
    const sum = [
      `${caught.length} caught`,
      `${survivors.length} survived`,
      `${equivalent.length} known to change nothing`,
    ];
    process.stdout.write(`${sum.join(', ')}\n`);
    return survivors.length === 0 && caught.length > 0;
  },
};

function tell(word: string, { file, line, original, replacement }: Mutant, why?: string): void {
  process.stdout.write(`${word}  ${file}:${line}  ${original} → ${replacement}${why ? `  (${why})` : ''}\n`);
}
