import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/database.ts';
import { createLog } from './log.ts';

const { db, owner } = await testDatabase();
const PHONE = '0905000123';

/** What a log says of something. */
function logged(what: object): string {
  const lines: string[] = [];
  createLog('test', { write: (line) => void lines.push(line) }).error(what, 'request failed');
  return lines.join('');
}
const failureOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => assert.fail('it should fail'),
    (error: Error) => error,
  );

test('what PostgreSQL tells of the row that failed stays out of the log; what helps to find the fault stays in', async () => {
  await sql`create table people (phone text constraint one_phone unique, age integer check (age > 0))`.execute(owner);
  await sql`insert into people values (${PHONE}, 1)`.execute(owner);
  const twice = await failureOf(sql`insert into people values (${PHONE}, 1)`.execute(owner));
  assert.match(String((twice as { detail?: string }).detail), new RegExp(PHONE));
  const check = await failureOf(sql`insert into people values (${`${PHONE}1`}, 0)`.execute(owner));
  const syntax = await failureOf(sql`select ${`${PHONE}x`}::integer`.execute(db));
  const range = await failureOf(sql`select ${`${PHONE}000`}::integer`.execute(db));
  const json = await failureOf(sql`select ${`{"phone": "${PHONE}`}::json`.execute(db));
  for (const error of [twice, check, syntax, range, json]) {
    const line = logged({ err: error, reqId: 'r-1' });
    assert.ok(!line.includes(PHONE), line);
    assert.match(line, /"code":"2/);
  }
  assert.match(logged({ err: twice }), /one_phone/);
  assert.match(logged({ err: syntax }), /invalid input syntax for type integer: \\"\[…\]\\".*log\.test\.ts/);
});

test('a cause and a list of causes tell no more than the error itself', async () => {
  const cause = await failureOf(sql`select ${`${PHONE}x`}::integer`.execute(db));
  for (const error of [new Error('outer', { cause }), new AggregateError([cause], 'several')])
    assert.ok(!logged({ err: error }).includes(PHONE), logged({ err: error }));
});

test('fields that name a person or open a door are not written, however deep', () => {
  const line = logged({ applicant: { name: 'Nguyễn' }, a: { b: { phone: PHONE } }, reference: 'TN-1' });
  assert.ok(!line.includes(PHONE) && !line.includes('Nguyễn'));
  assert.match(line, /TN-1/);
});
