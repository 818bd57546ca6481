import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { checkAttempts, countAttempt } from '../attempts.ts';
import { passwordMatches } from '../domain/password.ts';
import { expiryOf, hashToken, newToken } from '../domain/session.ts';
import { type Account, accountByUsername, insertSession } from '../store.ts';

export type SignedIn = { readonly token: string; readonly expiresAt: Temporal.Instant; readonly account: Account };

/**
 * Failures allowed in a quarter of an hour: for one account from one address, for one account from everywhere (a crowd
 * guessing together), and from one address in all. Whoever knows the password is never counted: a whole building may
 * sit behind one address.
 */
const limitsFor = (username: string, address: string) => [
  { key: `sign-in:${username}:${address}`, limit: 8, minutes: 15 },
  { key: `sign-in:${username}`, limit: 100, minutes: 15 },
  { key: `sign-in-from:${address}`, limit: 60, minutes: 15 },
];

/**
 * Opens a session for whoever knows the password.
 *
 * Problems: `sign-in-refused` (unknown name or wrong password, not told apart), `too-many-attempts`.
 */
export async function signIn(
  { db, clock }: { db: Db; clock: Clock },
  input: { username: string; password: string; address: string },
): Promise<Result<SignedIn, Problem<'sign-in-refused' | 'too-many-attempts'>>> {
  const now = clock.now();
  const limits = limitsFor(input.username.toLowerCase().slice(0, 64), input.address);
  const open = await checkAttempts(db, now, limits);
  if (!open.ok) return open;

  const found = await accountByUsername(db, input.username, localDate(now));
  if (!(await passwordMatches(found?.passwordHash ?? null, input.password)) || !found) {
    await countAttempt(db, now, limits);
    return fail('sign-in-refused');
  }

  const token = newToken();
  const expiresAt = expiryOf(now, now);
  await insertSession(db, { tokenHash: hashToken(token), accountId: found.account.id, createdAt: now, expiresAt });
  return ok({ token, expiresAt, account: found.account });
}
