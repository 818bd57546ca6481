import { dayOf, localMinute } from '../../calendar/index.ts';
import type { DueMode } from './time-limit.ts';

export type FinishedClass = 'EARLY' | 'ON_TIME' | 'LATE';
export type OpenClass = 'IN_TIME' | 'NEAR_DUE' | 'OVERDUE' | 'PAUSED';

/** What judging needs of a deadline; `dueAt` is the *legal* due (rule 16): a promise never cures lateness. */
export type Due = { readonly dueAt: Temporal.Instant; readonly mode: DueMode };

/**
 * How a finished dossier counts (rule 18). `date`: by local dates, whatever the hour of the due date. `hour`: late after
 * the instant, to the second; early only on an earlier date.
 */
export function classifyFinished(finishedAt: Temporal.Instant, { dueAt, mode }: Due): FinishedClass {
  if (localDay(finishedAt) < localDay(dueAt)) return 'EARLY';
  return isPastDue(finishedAt, dueAt, mode) ? 'LATE' : 'ON_TIME';
}

/**
 * How an open dossier stands now (rule 18). `dueAt` is null while a pause is open; `nearDueFrom` comes from the function
 * of that name.
 */
export function classifyOpen(
  now: Temporal.Instant,
  due: { readonly dueAt: Temporal.Instant | null; readonly mode: DueMode },
  nearDueFrom: Temporal.Instant | null,
): OpenClass {
  if (due.dueAt === null || nearDueFrom === null) return 'PAUSED';
  if (isPastDue(now, due.dueAt, due.mode)) return 'OVERDUE';
  return Temporal.Instant.compare(now, nearDueFrom) < 0 ? 'IN_TIME' : 'NEAR_DUE';
}

/** `date`: from 00:00 after the due date. `hour`: after the instant. */
export const isPastDue = (at: Temporal.Instant, dueAt: Temporal.Instant, mode: DueMode): boolean =>
  mode === 'date' ? localDay(at) > localDay(dueAt) : Temporal.Instant.compare(at, dueAt) > 0;

const localDay = (instant: Temporal.Instant): number => dayOf(localMinute(instant));
