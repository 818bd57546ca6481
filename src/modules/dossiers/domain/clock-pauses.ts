import type { DeadlineTerms, Extension, Pause } from '../../deadlines/index.ts';

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

type StoredExtension = { readonly value: number; readonly askedAt: string; readonly ground: string };

/** The extensions that move the legal due date, as the database keeps them beside the dossier (clock, rule 15). */
export const readExtensions = (stored: unknown): Extension[] =>
  (stored as readonly StoredExtension[]).map(({ askedAt, ...extension }) => ({
    ...extension,
    askedAt: Temporal.Instant.from(askedAt),
  }));

/** What moved a due date since the acceptance, in order. */
export type Waits = { readonly pauses: readonly ClockPause[]; readonly extensions: readonly Extension[] };

/**
 * The terms a due date follows from after these pauses and extensions: from the end of the last pause that restarted the
 * limit, or from the acceptance; what came before a restart is dropped.
 */
export function termsAfter(terms: DeadlineTerms, { pauses, extensions }: Waits): DeadlineTerms {
  const last = pauses.findLastIndex(({ restarts }) => restarts);
  const start = pauses[last]?.to;
  const counted = pauses.slice(last + 1);
  const extended = extensions.filter(({ askedAt }) => !start || Temporal.Instant.compare(askedAt, start) >= 0);
  return {
    ...terms,
    ...(start && { acceptedAt: start }),
    ...(counted.length > 0 && { pauses: counted }),
    ...(extended.length > 0 && { extensions: extended }),
  };
}
