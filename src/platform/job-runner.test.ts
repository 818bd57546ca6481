import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import Type from 'typebox';
import { testDatabase } from '../../test/support/database.ts';
import { openQueuePool } from './database/pool.ts';
import { runJobs } from './job-runner.ts';
import { createLog } from './log.ts';
import { enqueue } from './queue.ts';

const { db, owner, appUrl } = await testDatabase();
const log = createLog('test');
log.level = 'silent';
const NOTE = { name: 'note', payload: Type.Object({ n: Type.Integer() }) };

function worker() {
  const done: number[] = [];
  const pool = openQueuePool(appUrl, { name: 'queue', connections: 6 });
  const runner = runJobs(pool, { note: async (payload) => void done.push((payload as { n: number }).n) }, log);
  const close = async () => {
    await runner.close();
    await pool.end();
  };
  const until = async (n: number) => {
    for (let i = 0; i < 200 && !done.includes(n); i++) await sleep(50);
    assert.ok(done.includes(n), `job ${n} was done`);
  };
  return { close, until };
}

test('a job that a killed worker had in hand is done by the next one at once', async () => {
  await enqueue(db, NOTE, { n: 1 });
  await sql`update graphile_worker._private_jobs set locked_by = 'pool-of-a-dead-worker', locked_at = now() - interval '1 minute', attempts = 1`.execute(
    owner,
  );
  const { until, close } = worker();
  await until(1);
  await close();
});

test('a lost connection does not end the worker: it goes on with the next job', async () => {
  const { until, close } = worker();
  await enqueue(db, NOTE, { n: 2 });
  await until(2);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mot-cua queue'
    and datname = current_database()`.execute(owner);
  await enqueue(db, NOTE, { n: 3 });
  await until(3);
  await close();
});
