import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type CompiledCalendar, localMinute } from '../../calendar/index.ts';
import { calculateDeadline, type Deadline, type DeadlineTerms } from './calculate-deadline.ts';
import type { DeadlineProblem } from './problems.ts';

/**
 * Opens a pause (rule 13): the deadline has no due date from now on, `workingMinutes` is what remains. `backdateMinutes` is
 * `pause.backdateMinutes` of the rule set. Problems: those of `calculateDeadline` (a pause that begins after the due instant
 * is `pause-after-due`), `pause-already-open`, `pause-backdated`.
 */
export function openPause(
  calendar: CompiledCalendar,
  terms: DeadlineTerms,
  pause: { readonly from: Temporal.Instant; readonly ground: string },
  now: Temporal.Instant,
  backdateMinutes: number,
): Result<{ terms: DeadlineTerms; deadline: Deadline }, DeadlineProblem> {
  const { pauses = [] } = terms;
  if (pauses.some(({ to }) => to === null)) return fail('pause-already-open');
  if (localMinute(pause.from) < localMinute(now) - backdateMinutes) return fail('pause-backdated');
  const paused = { ...terms, pauses: [...pauses, { ...pause, to: null }] };
  const deadline = calculateDeadline(calendar, paused);
  return deadline.ok ? ok({ terms: paused, deadline: deadline.value }) : deadline;
}
