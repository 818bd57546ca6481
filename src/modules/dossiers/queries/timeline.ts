import type { Db } from '../../../platform/database/database.ts';
import { history, type LedgerEntry } from '../../ledger/index.ts';
import { stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import type { Action } from '../domain/lifecycle.ts';

/** What happened to a dossier, in order; `step` is the one completed or the one it was handed to. */
export type TimelineEvent = {
  readonly at: Temporal.Instant;
  readonly action: Action;
  readonly step: Pick<WorkflowStep, 'name' | 'agencyId'> | null;
  /** How a recalculation moved the due date, and on what ground. */
  readonly moved: { readonly from: Temporal.Instant; readonly to: Temporal.Instant; readonly ground: string } | null;
};

/** The timeline without a word about any person: fit for the public page too. */
export async function timeline(db: Db, dossier: Dossier): Promise<TimelineEvent[]> {
  const [entries, steps] = [await history(db, chainOf(dossier.id)), await stepsOf(db, dossier.id)];
  return entries.map((entry) => {
    const step = steps.find((one) => one.key === entry.facts.step);
    return {
      at: entry.at,
      action: entry.action as Action,
      step: step ? { name: step.name, agencyId: step.agencyId } : null,
      moved: movedDue(entry),
    };
  });
}

/** What an entry says of a due date that was moved; null for every other entry. */
export function movedDue({ action, facts, ground }: LedgerEntry): TimelineEvent['moved'] {
  const { dueFrom, dueTo } = facts;
  if (action !== 'recalculate' || typeof dueFrom !== 'string' || typeof dueTo !== 'string') return null;
  return { from: Temporal.Instant.from(dueFrom), to: Temporal.Instant.from(dueTo), ground: ground ?? '' };
}
