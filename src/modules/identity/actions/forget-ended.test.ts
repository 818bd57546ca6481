import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { checkAttempts, countAttempt } from '../attempts.ts';
import { hashToken } from '../domain/session.ts';
import { readSession } from '../queries/session.ts';
import { insertAccount, insertSession } from '../store.ts';
import { forgetEnded } from './forget-ended.ts';

const { db } = await testDatabase();
const clock = fixedClock('2026-11-24T02:10:00+07:00');
const now = clock.now();
const accountId = await insertAccount(db, {
  username: 'vi.du',
  passwordHash: 'x',
  kind: 'staff',
  displayName: 'Người Ví Dụ',
  roles: [],
  contact: null,
  createdAt: now,
});

async function sessionEndedFor(hours: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now.subtract({ hours });
  await insertSession(db, {
    tokenHash: hashToken(token),
    accountId,
    createdAt: expiresAt.subtract({ minutes: 30 }),
    expiresAt,
  });
  return token;
}
const stateOf = async (token: string) => (await readSession(db, token, now)).state;

test('a session goes when it no longer names its holder, and not before', async () => {
  const [current, ended, over] = [await sessionEndedFor(-1), await sessionEndedFor(23), await sessionEndedFor(24)];
  const before = await Promise.all([current, ended, over].map(stateOf));
  const { sessions } = await forgetEnded({ db, clock });
  assert.equal(sessions, 1);
  assert.deepEqual(before, ['current', 'ended', 'none']);
  assert.deepEqual(await Promise.all([current, ended, over].map(stateOf)), before);
  assert.equal((await db.selectFrom('sessions').select('account_id').execute()).length, 2);
});

test('a limit that still holds keeps its count; yesterday’s tries and the addresses in their keys go', async () => {
  const limit = (key: string) => [{ key, limit: 1, minutes: 15 }];
  await countAttempt(db, now.subtract({ minutes: 5 }), limit('sign-in-from:10.0.0.1'));
  await countAttempt(db, now.subtract({ hours: 24 }), limit('sign-in-from:10.0.0.2'));
  assert.equal((await forgetEnded({ db, clock })).attempts, 1);
  const keys = await db.selectFrom('attempts').select('key').execute();
  assert.deepEqual(keys, [{ key: 'sign-in-from:10.0.0.1' }]);
  assert.equal((await checkAttempts(db, now, limit('sign-in-from:10.0.0.1'))).ok, false);
});
