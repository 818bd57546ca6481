import type { Db } from '../../../platform/database/database.ts';
import { classifyFinished, type FinishedClass, isPastDue } from '../../deadlines/index.ts';
import { type Turn, turnsOf, type WorkflowStep } from '../../workflow/index.ts';
import type { Dossier } from '../domain/dossier.ts';

/** One turn of one party: when it began and ended, by when it was due on its own, and how it stands against that. */
export type Leg = Pick<Turn, 'key' | 'name' | 'agencyId' | 'startedAt' | 'dueAt' | 'endedHow'> & {
  /** Null while it lasts. */
  readonly endedAt: Temporal.Instant | null;
  /** `OPEN`, `OVERDUE` while it lasts; null where the step has no time of its own. */
  readonly standing: FinishedClass | 'OPEN' | 'OVERDUE' | null;
};

/**
 * Every turn of a dossier's steps with its own early, on time or late (clock, rule 11): a late leg is its agency's, whether
 * the whole was in time or not. A leg that was broken off ended with the dossier.
 */
export async function dossierLegs(
  db: Db,
  { id, stoppedAt }: Pick<Dossier, 'id' | 'stoppedAt'>,
  steps: readonly WorkflowStep[],
  now: Temporal.Instant,
): Promise<Leg[]> {
  const turns = await turnsOf(db, id, steps);
  return turns.map(({ key, name, agencyId, startedAt, dueAt, endedHow, completedAt }) => {
    const endedAt = completedAt ?? stoppedAt;
    return { key, name, agencyId, startedAt, dueAt, endedHow, endedAt, standing: standingOf(dueAt, endedAt, now) };
  });
}

function standingOf(
  dueAt: Temporal.Instant | null,
  endedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Leg['standing'] {
  if (dueAt === null) return null;
  if (endedAt) return classifyFinished(endedAt, { dueAt, mode: 'hour' });
  return isPastDue(now, dueAt, 'hour') ? 'OVERDUE' : 'OPEN';
}
