// What a mutant must survive: every test of the calendar's and the deadlines' domain, in this one process, until the first
// that fails. Exit status 0 (nobody noticed) or 1 (caught).
import { globSync } from 'node:fs';
import { run } from 'node:test';
import fc from 'fast-check';

// The same cases for every mutant, fewer than `npm test` tries; one found need not be made small.
fc.configureGlobal({ seed: 20_231_027, numRuns: 20, endOnFailure: true });

const files = globSync('src/modules/{calendar,deadlines}/domain/**/*.test.ts').filter(
  // That one is about the data.
  (file) => !file.endsWith('public-holidays.test.ts'),
);
const slowLast = files.toSorted((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || (a < b ? -1 : 1));

run({ files: slowLast, isolation: 'none', concurrency: false })
  .on('test:fail', ({ name, details }) => {
    process.stderr.write(`${name}: ${details.error.message}\n`);
    process.exit(1);
  })
  .resume();

function isSlow(file: string): boolean {
  return /properties/.test(file);
}
