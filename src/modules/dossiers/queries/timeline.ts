import type { Db } from '../../../platform/database/database.ts';
import { history, type LedgerEntry } from '../../ledger/index.ts';
import { stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import { type Action, TRANSITIONS } from '../domain/lifecycle.ts';

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
  return entries
    .filter((entry) => isOfItsLife(entry) && !INTERNAL.has(entry.action as Action))
    .map((entry) => {
      const step = steps.find((one) => one.key === entry.facts.step);
      return {
        at: entry.at,
        action: entry.action as Action,
        step: step ? { name: step.name, agencyId: step.agencyId } : null,
        moved: movedDue(entry),
      };
    });
}

/** Between the agency and the center: what comes of it the applicant is told when it is issued (QC Đ5.1e). */
const INTERNAL: ReadonlySet<Action> = new Set(['propose-supplement', 'decline-proposal', 'sign-exception']);

/** Other modules write into the same chain (custody, digitisation …); what they tell has pages of its own. */
export const isOfItsLife = ({ action }: LedgerEntry): boolean => OF_ITS_LIFE.has(action);

const OF_ITS_LIFE: ReadonlySet<string> = new Set(TRANSITIONS.map(({ action }) => action));

/** What an entry says of a due date that was moved; null for every other entry. */
export function movedDue({ action, facts, ground }: LedgerEntry): TimelineEvent['moved'] {
  const { dueFrom, dueTo } = facts;
  if (action !== 'recalculate' || typeof dueFrom !== 'string' || typeof dueTo !== 'string') return null;
  return { from: Temporal.Instant.from(dueFrom), to: Temporal.Instant.from(dueTo), ground: ground ?? '' };
}
