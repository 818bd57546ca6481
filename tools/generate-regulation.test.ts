import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  generateMustBeProven,
  generateRegulation,
  REGULATION_FILE,
  regulationPage,
  unknownClauses,
} from './generate-regulation.ts';
import { clauseTestsIn, readClauseTests } from './read-clause-tests.ts';
import { MUST_BE_PROVEN_FILE, parseClauses, readClauses, readMustBeProven } from './read-clauses.ts';

const clauses = parseClauses(
  'clause,software,paraphrase,requirement\nN1.1,yes,"Founded, by ""decision""",A date.\nN1.2,yes,b,c\nN2.1,no,d,e\n',
);
/** A test as a file has it; written in two parts, so that this file is not read as having it. */
const written = (how: string, title: string) => `${how}(${title}, () => {});\n`;

test('cells may hold commas and quotes', () => {
  assert.equal(clauses[0]?.paraphrase, 'Founded, by "decision"');
  assert.throws(() => parseClauses('a,b\n'), /other columns/);
  assert.throws(() => parseClauses('clause,software,paraphrase,requirement\nN1.1,maybe,b,c'), /:2: software/);
});

test('a title may carry several ids; skipped and unnamed tests count for nothing', () => {
  const text = [
    written('test', `'[N1.1][N1.2] both, isn\\'t it'`),
    written('  await t.test', ['`[N1.1] each of $', '{n + 1} [days]`'].join('')),
    written('test.skip', `'[N1.1] later'`),
    written('test', `'plain [N1.1]'`),
  ].join('');
  assert.deepEqual(clauseTestsIn('a.test.ts', text), [
    { file: 'a.test.ts', clauses: ['N1.1', 'N1.2'], title: "both, isn't it" },
    { file: 'a.test.ts', clauses: ['N1.1'], title: 'each of … [days]' },
  ]);
});

test('the page says what proves a clause, or that nothing does, or that nothing needs to', () => {
  const page = regulationPage(clauses, [{ file: 'src/a.test.ts', clauses: ['N1.1'], title: 'a | b' }]);
  assert.match(page, /3 clauses · 2 ask something of the software · 1 have a test · 1 have none yet/);
  assert.match(
    page,
    /^\| N1\.1 \| Founded, by "decision" \| a \\\| b \(\[a\.test\.ts\]\(\.\.\/src\/a\.test\.ts\)\) \|$/m,
  );
  assert.match(page, /^\| N1\.2 \| b \| \*no test yet\* \|$/m);
  assert.match(page, /^\| N2\.1 \| d \| \*not software\* \|$/m);
});

test('an id that no clause has is an error', () => {
  const tests = [{ file: 'src/a.test.ts', clauses: ['N1.1', 'N9.9'], title: 'x' }];
  assert.deepEqual(unknownClauses(clauses, tests), ['src/a.test.ts: [N9.9] is not in clauses.csv']);
  assert.throws(() => regulationPage(clauses, tests), /N9\.9/);
});

test('every id in the tree is a clause', () => {
  assert.equal(unknownClauses(readClauses(), readClauseTests()).join('\n'), '');
  assert.equal(new Set(readClauses().map(({ clause }) => clause)).size, readClauses().length);
});

test('every clause that must be proven has a test', () => {
  const proven = new Set(readClauseTests().flatMap((one) => one.clauses));
  assert.deepEqual(
    readMustBeProven().filter((id) => !proven.has(id)),
    [],
  );
});

test('docs/regulation.md and the list of proven clauses are current; else run `npm run generate`', () => {
  assert.ok(readFileSync(REGULATION_FILE, 'utf8') === generateRegulation(), 'docs/regulation.md is stale');
  assert.ok(readFileSync(MUST_BE_PROVEN_FILE, 'utf8') === generateMustBeProven(), 'must-be-proven.txt is stale');
});
