import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCenter, temporaryFolder } from '../support/start-center.ts';

const { folder, remove } = temporaryFolder();
const data = path.join(folder, 'data');
after(remove);

/** Not a number while a database that starts again has not written its file yet. */
const postmasterPid = (): number => {
  try {
    return Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0] || Number.NaN);
  } catch {
    return Number.NaN;
  }
};
const answers = async (url: string) => (await fetch(`${url}/healthz`)).status;

async function becomesTrue(condition: () => boolean | Promise<boolean>) {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) if (await condition()) return;
  assert.fail('still not true after ten seconds');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

test('the first start makes everything, says ready once, and SIGTERM ends all of it with status 0', async () => {
  const center = startCenter(data);
  assert.equal(await answers(await center.ready), 200);
  assert.match(center.output(), /^ready http:\/\/127\.0\.0\.1:\d+\n/);
  for (const secret of ['owner-database-password', 'app-database-password', 'demo-password', 'metrics-token']) {
    assert.equal(statSync(path.join(data, secret)).mode & 0o777, 0o600, secret);
  }
  const database = postmasterPid();
  center.process.kill('SIGTERM');
  assert.equal(await center.ended, 0);
  assert.ok(!isAlive(database));
  assert.ok(!existsSync(path.join(data, 'postgres/postmaster.pid')));
});

test('a second instance on the same data is refused in one sentence and leaves the first alone', async () => {
  const first = startCenter(data);
  const url = await first.ready;
  const second = startCenter(data);
  assert.equal(await second.ended, 1);
  assert.match(second.errors(), /^Thư mục dữ liệu .* đang được một tiến trình Một Cửa khác sử dụng\.\n$/);
  assert.equal(await answers(url), 200);
  first.process.kill('SIGINT');
  assert.equal(await first.ended, 0);
});

test('a crashed web process and a crashed database are started again', {
  skip: process.platform !== 'linux',
}, async () => {
  const center = startCenter(data, { PORT: '0' });
  await center.ready;
  const database = postmasterPid();
  const children = childrenOf(center.process.pid!).filter((pid) => pid !== database);
  assert.equal(children.length, 2);
  process.kill(children[0]!, 'SIGKILL');
  process.kill(database, 'SIGKILL');
  await becomesTrue(
    () => childrenOf(center.process.pid!).length === 3 && ![database, Number.NaN].includes(postmasterPid()),
  );
  await becomesTrue(() => !isAlive(children[0]!) && isAlive(postmasterPid()));
  center.process.kill('SIGTERM');
  assert.equal(await center.ended, 0);
});

test('after kill -9 the processes end by themselves, and the next start recovers', {
  skip: process.platform !== 'linux',
}, async () => {
  const killed = startCenter(data);
  await killed.ready;
  const database = postmasterPid();
  const children = childrenOf(killed.process.pid!).filter((pid) => pid !== database);
  killed.process.kill('SIGKILL');
  await killed.ended;
  assert.ok(isAlive(database), 'PostgreSQL outlives its launcher: that is what the next start must cope with');
  const next = startCenter(data);
  assert.equal(await answers(await next.ready), 200);
  assert.notEqual(postmasterPid(), database);
  await becomesTrue(() => children.every((pid) => !isAlive(pid)));
  next.process.kill('SIGTERM');
  assert.equal(await next.ended, 0);
});
