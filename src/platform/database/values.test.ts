import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';

const { db } = await testDatabase();

async function evaluate<T>(expression: string): Promise<T> {
  const { rows } = await sql<{ value: T }>`select ${sql.raw(expression)} as value`.execute(db);
  return rows[0]!.value;
}

test('an instant comes as one, to the microsecond, and goes back the same', async () => {
  const text = '2026-11-22T02:05:00.123456Z';
  assert.equal(String(await evaluate(`timestamptz '${text}'`)), text);
  const instant = Temporal.Instant.from(text);
  const { rows } = await sql<{ same: boolean }>`select ${instant}::timestamptz = ${text}::timestamptz as same`.execute(
    db,
  );
  assert.equal(rows[0]!.same, true);
});

test('a day is its text, whatever the zone of the session', async () => {
  assert.equal(await evaluate(`date '2026-09-02'`), '2026-09-02');
});

test('a bigint is a number, and one we cannot count with is refused', async () => {
  assert.equal(await evaluate('9007199254740991::bigint'), 9_007_199_254_740_991);
  await assert.rejects(evaluate('9007199254740992::bigint'), RangeError);
});

test('arrays of them are read alike, with their gaps', async () => {
  assert.deepEqual(await evaluate(`array[date '2026-09-02', null]`), ['2026-09-02', null]);
  assert.deepEqual(await evaluate('array[1, 2]::bigint[]'), [1, 2]);
  const instants = await evaluate<Temporal.Instant[]>(`array[timestamptz '2026-11-22T02:05:00Z']`);
  assert.equal(instants.join(), '2026-11-22T02:05:00Z');
});
