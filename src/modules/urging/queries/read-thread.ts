import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { answersFor, supervises } from '../domain/standing.ts';
import { type Thread, type ThreadMessage, type ThreadStanding, takesPart } from '../domain/thread.ts';
import { findThread, listThreads, messagesOf, type Participant } from '../threads-store.ts';
import { threadStanding } from './thread-standing.ts';

export type ReadThread = {
  readonly thread: Thread;
  readonly messages: readonly ThreadMessage[];
  readonly standing: ThreadStanding;
};

/** An exchange with all that was said; null where there is none, or this person takes no part in it. */
export async function readThread(db: Db, actor: Actor, id: number, now: Temporal.Instant): Promise<ReadThread | null> {
  const standing = await threadStanding(db, actor, now);
  const thread = await findThread(db, id);
  if (!standing || !thread || !takesPart(standing, thread)) return null;
  return { thread, standing, messages: await messagesOf(db, id) };
}

/** The exchanges somebody takes part in, the latest first; whoever supervises the center sees all. */
export async function threadsFor(
  db: Db,
  actor: Actor,
  now: Temporal.Instant,
  wanted: Parameters<typeof listThreads>[2],
): Promise<Thread[]> {
  const standing = await threadStanding(db, actor, now);
  return standing ? listThreads(db, participantOf(standing), wanted) : [];
}

/** The same rule as `takesPart`, for many at once. */
const participantOf = (standing: ThreadStanding): Participant =>
  supervises(standing)
    ? 'all'
    : {
        accountId: standing.actor.accountId,
        agencyId: answersFor(standing),
        unitKey: standing.station?.agencyId === null ? standing.unitKey : null,
      };
