import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { record } from '../../src/modules/ledger/index.ts';
import { transaction } from '../../src/platform/database/database.ts';
import { testDatabase } from '../support/database.ts';
import { COMPILED, temporaryFolder } from '../support/start-center.ts';

const { db, owner, ownerUrl } = await testDatabase();
const { folder } = temporaryFolder();
const ROOT = path.resolve(import.meta.dirname, '../..');

function center(...args: string[]) {
  const env = { ...COMPILED, DATABASE_URL: ownerUrl, DATA_DIR: folder, DEMO: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/center.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('help is always there; an unknown command or a wrong call says how and ends with 2', () => {
  assert.equal(center('--help').status, 0);
  assert.match(center('--help').stdout, /verify-ledger/);
  assert.equal(center('verify').status, 2);
  assert.equal(center('create-admin').status, 2);
});

test('[N2.2] clone-profile says what is wrong: 2 for a wrong call, 1 where it would overwrite', () => {
  assert.equal(center('clone-profile', 'kon-tum', 'moi').status, 2);
  assert.equal(center('clone-profile', 'kon-tum', 'moi', '--name', 'Mới', '--agency-code', 'H99', '--force').status, 2);
  const taken = center('clone-profile', 'kon-tum', 'bac-kan', '--name', 'Mới', '--agency-code', 'H99');
  assert.equal(taken.status, 1);
  assert.match(taken.stderr, /không ghi đè/);
});

test('an administrator is created once, with a password nobody chose', () => {
  const created = center('create-admin', 'quantri.tinh');
  assert.equal(created.status, 0, created.stderr);
  assert.match(created.stdout, /Mật khẩu: [\w-]{16}/);
  assert.equal(center('create-admin', 'QuanTri.Tinh').status, 1);
  assert.equal(center('create-admin', 'x').status, 1);
});

test('[QC Đ5.1c] verify-ledger is content with what was written and names what was changed behind our back', async () => {
  const at = Temporal.Instant.from('2026-11-23T02:05:00Z');
  const entry = {
    at,
    actor: { accountId: null, name: 'Hệ thống', capacity: 'system' },
    action: 'file',
    facts: {},
    ground: null,
  };
  await transaction(db, (tx) => record(tx, 'dossier:7', [entry, entry]));
  assert.equal(center('verify-ledger').status, 0);
  await transaction(owner, async (tx) => {
    await sql`alter table ledger_entries disable trigger all`.execute(tx);
    await sql`update ledger_entries set action = 'accept' where chain = 'dossier:7' and seq = 2`.execute(tx);
    await sql`alter table ledger_entries enable trigger all`.execute(tx);
  });
  const verified = center('verify-ledger');
  assert.equal(verified.status, 1);
  assert.match(verified.stderr, /dossier:7: mục 2 đã bị sửa/);
});
