import { ok, type Result } from '../../../kernel/result.ts';
import { type CompiledCalendar, dayOf, instantOf, localMinute, usesProvisional } from '../../calendar/index.ts';
import { type Count, count, type Task } from './count.ts';
import type { Extension } from './extension.ts';
import { calendarDates, type Measure, workedMinutes, workingDates } from './measures.ts';
import { type Pause, workedOutside } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';
import { type DueMode, dueMode, type LimitUnit, type Quota, type TimeLimit } from './time-limit.ts';

/** Everything a deadline follows from, but for the calendar. */
export type DeadlineTerms = {
  readonly acceptedAt: Temporal.Instant;
  readonly limit: TimeLimit | Quota;
  readonly pauses?: readonly Pause[];
  /** Only those that move the legal due date (`extendDeadline` tells). */
  readonly extensions?: readonly Extension[];
};

export type Deadline = {
  /** When the clock started: the acceptance, or the start of the next session. */
  readonly effectiveStart: Temporal.Instant;
  /** Null while a pause is open (rule 13). */
  readonly dueAt: Temporal.Instant | null;
  /** Worked minutes from `effectiveStart` to `dueAt` outside pauses; while a pause is open, those that remain after it. */
  readonly workingMinutes: number;
  readonly mode: DueMode;
  /** A year that is only provisional was used: the date may move once the year is published. */
  readonly provisional: boolean;
};

/**
 * The one deadline calculator (QC Đ4.2). The same cost for 3 days as for 300.
 *
 *     Fri 27/10/2023 09:32, 5 working days                → Fri 03/11/2023 17:00
 *     the same, mode hour                                 → Fri 03/11/2023 09:32
 *     Sat 28/10/2023 10:00, 1 working day                 → Tue 31/10/2023 17:00 (the clock starts on Monday)
 *
 * Problems: `calendar-not-published`, `limit-out-of-range`, `mode-not-allowed`, `ground-missing`, `pause-reversed`,
 * `pause-after-due`, `extension-after-due`, `extension-while-paused`.
 */
export function calculateDeadline(calendar: CompiledCalendar, terms: DeadlineTerms): Result<Deadline, DeadlineProblem> {
  const task = taskOf(calendar, terms);
  if (!task.ok) return task;
  const counted = count(calendar, task.value);
  return counted.ok ? ok(deadlineOf(calendar, task.value, counted.value)) : counted;
}

/** The terms as something to count. */
export function taskOf(calendar: CompiledCalendar, terms: DeadlineTerms): Result<Task, DeadlineProblem> {
  const { acceptedAt, limit, pauses = [], extensions = [] } = terms;
  const mode = dueMode(limit);
  if (!mode.ok) return mode;
  const measure = measureOf(calendar, limit.unit, mode.value);
  const { value, unit } = limit;
  return ok({ from: localMinute(acceptedAt), value, unit, measure, mode: mode.value, pauses, extensions });
}

function measureOf({ standardDayMinutes }: CompiledCalendar, unit: LimitUnit, mode: DueMode): Measure {
  switch (unit) {
    case 'working_minutes':
      return workedMinutes(1);
    case 'working_hours':
      return workedMinutes(60);
    case 'working_days':
      return mode === 'date' ? workingDates : workedMinutes(standardDayMinutes);
    case 'calendar_days':
      return calendarDates;
  }
}

/** A count told in instants. */
export function deadlineOf(calendar: CompiledCalendar, { from, mode }: Task, counted: Count): Deadline {
  const { stretch, start, due, pausedSince, pauses } = counted;
  const closed = pausedSince === null;
  return {
    effectiveStart: instantOf(start),
    dueAt: closed ? instantOf(due) : null,
    workingMinutes: closed ? workedOutside(stretch, pauses, start, due) : workedOutside(stretch, [], pausedSince, due),
    mode,
    provisional: usesProvisional(calendar, dayOf(from), dayOf(due)),
  };
}
