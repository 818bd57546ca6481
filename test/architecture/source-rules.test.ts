import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRaw, checkSizes, checkTemporalComparisons } from './source-rules.ts';
import { readTree } from './tree.ts';

/** Who may print without escaping, and why. */
const RAW_USERS = [
  'src/platform/html.ts', // defines it
];

const tree = readTree('{src,test,tools,bench,drills}/**/*.ts');

test('a file too long is flagged; none is', () => {
  assert.equal(checkSizes([{ path: 'src/a.ts', text: 'x\n'.repeat(251) }]).length, 1);
  assert.equal(checkSizes(tree).join('\n'), '');
});

test('a new user of raw( is flagged; there is none', () => {
  assert.equal(checkRaw([{ path: 'src/web/a.ts', text: 'html(raw(x))' }], RAW_USERS).length, 1);
  assert.equal(checkRaw([{ path: 'src/web/a.ts', text: 'sql.raw(x)' }], RAW_USERS).length, 0);
  assert.equal(
    checkRaw(
      tree.filter(({ path }) => path.startsWith('src/')),
      RAW_USERS,
    ).join('\n'),
    '',
  );
});

test('a deep comparison of Temporal values is flagged; there is none', () => {
  const bad = `assert.deepEqual(dueOn, Temporal.PlainDate.from('2026-01-02'));`;
  assert.equal(checkTemporalComparisons([{ path: 'src/a.test.ts', text: bad }]).length, 1);
  assert.equal(
    checkTemporalComparisons(tree.filter(({ path }) => !path.startsWith('test/architecture/'))).join('\n'),
    '',
  );
});
