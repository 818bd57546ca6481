import type { DeadlineTerms, Pause } from '../../deadlines/index.ts';

/** Time of a dossier that does not count; `restarts`: a full new limit began at its end (clock, rule 14). */
export type ClockPause = Pause & { readonly restarts: boolean };

/** As the database keeps them beside the dossier. */
type StoredPause = {
  readonly from: string;
  readonly to: string | null;
  readonly ground: string;
  readonly restarts: boolean;
};

export const readPauses = (stored: unknown): ClockPause[] =>
  (stored as readonly StoredPause[]).map(({ from, to, ...pause }) => ({
    ...pause,
    from: Temporal.Instant.from(from),
    to: to === null ? null : Temporal.Instant.from(to),
  }));

/**
 * The terms a due date follows from after these pauses, in order: from the end of the last one that restarted the limit,
 * or from the acceptance; what came before a restart is dropped.
 */
export function termsAfter(terms: DeadlineTerms, pauses: readonly ClockPause[]): DeadlineTerms {
  const last = pauses.findLastIndex(({ restarts }) => restarts);
  const start = pauses[last]?.to;
  const counted = pauses.slice(last + 1);
  return { ...terms, ...(start && { acceptedAt: start }), ...(counted.length > 0 && { pauses: counted }) };
}
