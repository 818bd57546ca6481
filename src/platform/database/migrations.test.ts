import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../../test/support/database.ts';
import { migrate } from './migrate.ts';
import { readMigrations, runMigrations } from './migrations.ts';

const { ownerUrl } = await testDatabase();
const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
after(() => owner.end());

const landed = readMigrations();
const file = (name: string, text: string) => ({ name, text, sha256: createHash('sha256').update(text).digest('hex') });

test('what has run does not run again, however many ask at once', async () => {
  const runs = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  assert.deepEqual(runs, [[], [], []]);
});

test('an edited file, a missing one and one slipped in between are refused', async () => {
  const edited = landed.with(0, file(landed[0]!.name, 'select 1'));
  await assert.rejects(runMigrations(owner, edited), /đã bị sửa sau khi chạy/);
  await assert.rejects(runMigrations(owner, landed.slice(0, -1)), /mà phần mềm này không có/);
  await assert.rejects(runMigrations(owner, [file('0000_first.sql', ''), ...landed]), /được chèn vào trước/);
});

test('a file that fails leaves nothing of itself, those before it stay', async () => {
  const good = file('9001_good.sql', 'create table good_one (id int)');
  const bad = file('9002_bad.sql', 'create table bad_one (id int); select 1 / 0');
  await assert.rejects(runMigrations(owner, [...landed, good, bad]), /9002_bad\.sql: division by zero/);
  const { rows } = await owner.query("select to_regclass('good_one') as good, to_regclass('bad_one') as bad");
  assert.deepEqual(rows, [{ good: 'good_one', bad: null }]);
  assert.deepEqual(await runMigrations(owner, [...landed, good, file('9002_bad.sql', 'select 1')]), ['9002_bad.sql']);
});
