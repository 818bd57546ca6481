import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { expiryOf, hashToken, REMEMBERED_HOURS } from '../domain/session.ts';
import { type Account, sessionByHash, touchSession } from '../store.ts';

/** A session is current, ended by time (the person is known but must sign in again), or none. */
export type SessionState =
  | { readonly state: 'current'; readonly account: Account; readonly expiresAt: Temporal.Instant }
  | { readonly state: 'ended'; readonly account: Account }
  | { readonly state: 'none' };

/** Use is noted at most once in so many minutes: reading a page should not write. */
const TOUCH_MINUTES = 2;

/** What the token of a request stands for; using a session prolongs it. */
export async function readSession(db: Db, token: string, now: Temporal.Instant): Promise<SessionState> {
  const tokenHash = hashToken(token);
  const session = await sessionByHash(db, tokenHash, localDate(now));
  if (!session || session.revokedAt) return { state: 'none' };
  const { account, createdAt, lastSeenAt, expiresAt } = session;
  if (!isBefore(now, expiresAt)) {
    return isBefore(now, expiresAt.add({ hours: REMEMBERED_HOURS })) ? { state: 'ended', account } : { state: 'none' };
  }
  if (isBefore(lastSeenAt.add({ minutes: TOUCH_MINUTES }), now))
    await touchSession(db, tokenHash, now, expiryOf(createdAt, now));
  return { state: 'current', account, expiresAt };
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
