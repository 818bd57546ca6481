import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logger, runOnce } from 'graphile-worker';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { transaction } from './database.ts';
import { openQueuePool } from './pool.ts';

const { db, appUrl } = await testDatabase();

const addJob = (to: typeof db, text: string) =>
  sql`select from graphile_worker.add_job('note', ${JSON.stringify({ text })}::json)`.execute(to);

test('the application adds jobs within its transaction and runs them, as its own role', async () => {
  await assert.rejects(
    transaction(db, async (tx) => {
      await addJob(tx, 'rolled back');
      throw new Error('no');
    }),
  );
  await transaction(db, (tx) => addJob(tx, 'committed'));
  const done: unknown[] = [];
  const pgPool = openQueuePool(appUrl, { name: 'test' });
  const taskList = { note: async (payload: unknown) => void done.push(payload) };
  await runOnce({ pgPool, taskList, noHandleSignals: true, logger: new Logger(() => () => {}) });
  assert.deepEqual(done, [{ text: 'committed' }]);
  await pgPool.end();
  const { rows } = await sql<{ left: number }>`select count(*) as left from graphile_worker.jobs`.execute(db);
  assert.deepEqual(rows, [{ left: 0 }]);
});
