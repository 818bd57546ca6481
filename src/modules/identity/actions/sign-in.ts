import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { countAttempt, forgetAttempts } from '../attempts.ts';
import { passwordMatches } from '../domain/password.ts';
import { expiryOf, hashToken, newToken } from '../domain/session.ts';
import { type Account, accountByUsername, insertSession } from '../store.ts';

export type SignedIn = { readonly token: string; readonly expiresAt: Temporal.Instant; readonly account: Account };

/** Tries allowed in a quarter of an hour: for one account from one address, and from one address in all. */
const PER_ACCOUNT = 8;
const PER_ADDRESS = 60;
const MINUTES = 15;

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
  const accountKey = `sign-in:${input.username.toLowerCase().slice(0, 64)}:${input.address}`;
  const counted = await countAttempt(db, now, [
    { key: accountKey, limit: PER_ACCOUNT, minutes: MINUTES },
    { key: `sign-in:${input.address}`, limit: PER_ADDRESS, minutes: MINUTES },
  ]);
  if (!counted.ok) return counted;

  const found = await accountByUsername(db, input.username);
  if (!(await passwordMatches(found?.passwordHash ?? null, input.password)) || !found) return fail('sign-in-refused');

  const token = newToken();
  const expiresAt = expiryOf(now, now);
  await insertSession(db, { tokenHash: hashToken(token), accountId: found.account.id, createdAt: now, expiresAt });
  await forgetAttempts(db, accountKey);
  return ok({ token, expiresAt, account: found.account });
}
