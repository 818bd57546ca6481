import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { UrgingStanding } from '../domain/standing.ts';
import type { ThreadStanding } from '../domain/thread.ts';
import { unitOf } from '../threads-store.ts';

/** Where somebody who is signed in works today; null for whoever is not. */
export async function standingOf(db: Db, actor: Actor, now: Temporal.Instant): Promise<UrgingStanding | null> {
  const { accountId } = actor;
  if (accountId === null) return null;
  return { actor: { ...actor, accountId }, station: await stationOf(db, accountId, localDate(now)) };
}

/** The same with the unit of the center, for exchanges. */
export async function threadStanding(db: Db, actor: Actor, now: Temporal.Instant): Promise<ThreadStanding | null> {
  const standing = await standingOf(db, actor, now);
  return standing && { ...standing, unitKey: await unitOf(db, standing.actor.accountId) };
}
