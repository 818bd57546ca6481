import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { transaction } from './database.ts';

const { db, owner } = await testDatabase();
await sql`create table counter (id int primary key, n int)`.execute(owner);
await sql`insert into counter values (1, 0), (2, 0)`.execute(owner);
await sql`grant select, update on counter to mot_cua_app`.execute(owner);

const increment = (to: typeof db, id: number) => sql`update counter set n = n + 1 where id = ${id}`.execute(to);

test('of two transactions in a deadlock both succeed: the one given up is tried again', async () => {
  const bothHoldOne = Promise.withResolvers<void>();
  let holding = 0;
  const both = (first: number, second: number) =>
    transaction(db, async (tx) => {
      await increment(tx, first);
      holding += 1;
      if (holding === 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await increment(tx, second);
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  const { rows } = await sql<{ n: number }>`select n from counter order by id`.execute(db);
  assert.deepEqual(rows, [{ n: 2 }, { n: 2 }]);
  assert.ok(holding >= 3);
});

test('a transaction within a transaction is the same one', () =>
  transaction(db, async (tx) => {
    await transaction(tx, async (inner) => assert.equal(inner, tx));
  }));
