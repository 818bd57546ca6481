import assert from 'node:assert/strict';
import { after, test } from 'node:test';
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

/** A worker that a failing test leaves behind would keep the whole run waiting. */
const open = new Set<() => Promise<void>>();
after(async () => {
  for (const close of open) await close();
});

/** `atWork` happens in the middle of each job called a note. */
function worker(atWork: () => Promise<unknown> = async () => {}) {
  const done: number[] = [];
  const begun: string[] = [];
  const pool = openQueuePool(appUrl, { name: 'queue', connections: 6 });
  const tasks = {
    note: async (payload: unknown) => {
      await atWork();
      done.push((payload as { n: number }).n);
    },
    nightly: async (payload: unknown) => void begun.push((payload as { _cron: { ts: string } })._cron.ts),
  };
  const runner = runJobs(pool, tasks, log, [{ task: 'nightly', dailyAt: '02:10' }]);
  const close = async () => {
    open.delete(close);
    await runner.close();
    await pool.end();
  };
  open.add(close);
  const until = async (n: number) => {
    for (let i = 0; i < 200 && !done.includes(n); i++) await sleep(50);
    assert.ok(done.includes(n), `job ${n} was done`);
  };
  return { close, until, begun };
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

test('a connection lost while a done job is crossed off does not end the worker either', async () => {
  const holding = await owner.startTransaction().execute();
  let held: Promise<unknown> | undefined;
  const holdTheJob = () => {
    held ??= sql`select from graphile_worker._private_jobs for update`.execute(holding);
    return held;
  };
  const { until, close } = worker(holdTheJob);
  await enqueue(db, NOTE, { n: 4 });
  await until(4);
  let killed = 0;
  for (let i = 0; i < 200 && killed === 0; i++) {
    const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'mot-cua queue' and datname = current_database() and wait_event_type = 'Lock'`.execute(
      owner,
    );
    killed = rows.length;
    if (killed === 0) await sleep(20);
  }
  assert.equal(killed, 1);
  await holding.rollback().execute();
  await enqueue(db, NOTE, { n: 5 });
  await until(5);
  await close();
});

test('a daily job that was missed while the worker was away is done once, for ten past two at the center', async () => {
  await sql`update graphile_worker._private_known_crontabs set known_since = now() - interval '3 days'`.execute(owner);
  const { begun, close } = worker();
  for (let i = 0; i < 200 && begun.length === 0; i++) await sleep(50);
  await close();
  assert.equal(begun.length, 1);
  assert.match(begun[0]!, /T19:10:00/); // UTC
  const next = worker();
  await sleep(300);
  await next.close();
  assert.deepEqual(next.begun, []);
});
