import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../../test/support/database.ts';
import { ensureAppLogin } from './app-role.ts';
import { checkAppLogin } from './check-app-login.ts';

const { ownerUrl } = await testDatabase();
const database = new URL(ownerUrl).pathname.slice(1);
const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
after(async () => {
  await owner.query(`drop role if exists ${database}_login`);
  await owner.query(`drop role if exists ${database}_poor`);
  await owner.end();
});

test('the application gets a role that is no owner, and keeps it when the password was lost', async () => {
  const first = await ensureAppLogin(owner, ownerUrl, 'one');
  assert.equal(new URL(first).username, `${database}_login`);
  await checkAppLogin(first);
  assert.equal(await ensureAppLogin(owner, ownerUrl, 'one'), first);
  await checkAppLogin(await ensureAppLogin(owner, ownerUrl, 'two'));
  await assert.rejects(checkAppLogin(first), /APP_DATABASE_URL: máy chủ từ chối tài khoản hoặc mật khẩu\./);
});

test('the owner is refused as the application', () =>
  assert.rejects(checkAppLogin(ownerUrl), /không được là chủ sở hữu hay quản trị/));

test('an owner who may not make roles is told what to do', async () => {
  await owner.query(`create role ${database}_poor login password 'x'`);
  const poorUrl = Object.assign(new URL(ownerUrl), { username: `${database}_poor`, password: 'x' }).href;
  const poor = new pg.Client({ connectionString: poorUrl });
  await poor.connect();
  await assert.rejects(
    ensureAppLogin(poor, poorUrl, 'three'),
    /không được phép tạo vai trò .* đặt APP_DATABASE_URL\.$/,
  );
  await poor.end();
});
