import { createHash, randomBytes } from 'node:crypto';

/** A session ends after half an hour without use, and in any case twelve hours after sign-in. */
export const IDLE_MINUTES = 30;
export const LONGEST_MINUTES = 12 * 60;
/** An ended session still names its holder for a day, so that a form sent with it is not lost. */
export const REMEMBERED_HOURS = 24;

/** A new secret for its holder; 256 bits, so it cannot be guessed and needs no slow hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** When a session used at `now` ends. */
export function expiryOf(createdAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const idle = now.add({ minutes: IDLE_MINUTES });
  const longest = createdAt.add({ minutes: LONGEST_MINUTES });
  return Temporal.Instant.compare(idle, longest) < 0 ? idle : longest;
}
