import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { procedureOn } from '../../src/modules/procedures/index.ts';
import { believableProcedures } from '../support/believable-procedures.ts';
import { openTestCenter } from '../support/center.ts';
import { COMPILED, temporaryFolder } from '../support/start-center.ts';

const { database, data, services } = await openTestCenter();
const { folder } = temporaryFolder();
const ROOT = path.resolve(import.meta.dirname, '../..');

function center(...args: string[]) {
  const env = {
    ...COMPILED,
    DATABASE_URL: database.ownerUrl,
    DATA_DIR: folder,
    DEMO: '1',
    CLOCK_FIXED_AT: '2026-11-23T09:05:00+07:00',
  };
  return spawnSync(process.execPath, ['src/center.ts', ...args], { cwd: ROOT, env, encoding: 'utf8' });
}
function file(name: string, procedures: readonly object[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, JSON.stringify({ format: 'mot-cua-catalogue', version: 1, procedures }));
  return place;
}

const [first, second] = believableProcedures(2, data.agencies);

test('from the shell: looked through first, then imported in the name of who may approve, and written out', async () => {
  const good = file('tot.json', [first!, second!]);
  const dry = center('import', 'procedures', good, '--dry-run');
  assert.deepEqual(
    [dry.status, dry.stdout],
    [0, '2 thủ tục trong tệp: 2 mới, 0 thay đổi, 0 giữ nguyên.\n'],
    dry.stderr,
  );
  const mayNot = center('import', 'procedures', good, '--approve-as', 'tiepnhan1');
  assert.equal(mayNot.status, 1);
  assert.match(mayNot.stderr, /không có thẩm quyền phê duyệt/);
  const done = center('import', 'procedures', good, '--approve-as', 'giamdoc');
  assert.equal(done.status, 0, done.stderr);
  assert.match(done.stdout, /Đã nhập 2 thủ tục mới và 0 thay đổi/);
  const found = await procedureOn(services.db, '8.000002', Temporal.PlainDate.from('2026-11-23'));
  assert.equal(found?.content.name, second?.name);

  const workbook = path.join(folder, 'ra.xlsx');
  assert.equal(center('export', 'procedures', workbook).status, 0);
  const again = center('import', 'procedures', workbook, '--dry-run');
  assert.match(again.stdout, /0 mới, 0 thay đổi/);
  assert.equal(again.status, 0, again.stderr);
});

test('what is wrong goes to standard error and the status is 1; a wrong call is 2', () => {
  const bad = file('sai.json', [{ ...first!, name: '' }, first!]);
  const refused = center('import', 'procedures', bad);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /procedures\[0\]\.name, 8\.000001: bắt buộc phải có/);
  assert.match(refused.stderr, /mã 8\.000001 đã có/);
  assert.match(center('import', 'procedures', path.join(folder, 'khong-co.xlsx')).stderr, /Không đọc được tệp/);
  assert.equal(center('import', 'dossiers', bad).status, 2);
  assert.equal(center('import', 'procedures').status, 2);
  assert.equal(center('import', 'procedures', bad, '--now').status, 2);
});
