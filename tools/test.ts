// npm test: types, style, then every test. `npm test -- --only=database` runs one group (or several, with commas),
// `npm test -- FILE…` some files; both leave types and style alone.
import { parseArgs } from 'node:util';
import { add, type Counts, finish } from './counts.ts';
import { runTests } from './run-tests.ts';
import { checkTypesAndStyle } from './static-checks.ts';
import { GROUPS, type Group, testFiles } from './test-files.ts';

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const only = values.only?.split(',') as Group[] | undefined;
const unknown = only?.find((group) => !GROUPS.includes(group));
if (unknown !== undefined) {
  process.stderr.write(`--only=${unknown}: one of ${GROUPS.join(', ')}\n`);
  process.exit(2);
}

const files = positionals.length > 0 ? positionals : testFiles(only);
const checks: Counts[] = only || positionals.length > 0 ? [] : checkTypesAndStyle();
finish(add([...checks, await runTests(files)]));
