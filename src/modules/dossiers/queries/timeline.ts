import type { Db } from '../../../platform/database/database.ts';
import { history } from '../../ledger/index.ts';
import { stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import type { Action } from '../domain/lifecycle.ts';

/** What happened to a dossier, in order; `step` is the one completed or the one it was handed to. */
export type TimelineEvent = {
  readonly at: Temporal.Instant;
  readonly action: Action;
  readonly step: Pick<WorkflowStep, 'name' | 'agencyId'> | null;
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
    };
  });
}
