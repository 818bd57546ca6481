import type { WorkflowStep } from './step.ts';

export type HandOverOfStep = { readonly agencyId: number | null; readonly at: Temporal.Instant };

/**
 * Who held the dossier from when on, so that every minute has one holder. Of legs side by side it is the one that began
 * first, of those that began together the one named first in the process; when it is done, the next that is still open. A
 * minute once somebody's stays theirs, however the other legs end.
 */
export function handOversOf(
  steps: readonly Pick<WorkflowStep, 'ordinal' | 'agencyId' | 'startedAt' | 'completedAt'>[],
): HandOverOfStep[] {
  const held: HandOverOfStep[] = [];
  /** When the holder so far was done; null while they still are at it. */
  let free: Temporal.Instant | null | undefined;
  for (const { agencyId, startedAt, completedAt } of inOrderOfBeginning(steps)) {
    if (free === null) break;
    const at = free && isBefore(startedAt, free) ? free : startedAt;
    if (completedAt && isBefore(completedAt, at)) continue;
    held.push({ agencyId, at });
    free = completedAt;
  }
  return held;
}

function inOrderOfBeginning<S extends { readonly ordinal: number; readonly startedAt: Temporal.Instant | null }>(
  steps: readonly S[],
) {
  return steps
    .flatMap((step) => (step.startedAt ? [{ ...step, startedAt: step.startedAt }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.startedAt, b.startedAt) || a.ordinal - b.ordinal);
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
