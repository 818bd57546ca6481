import { ok, type Result } from '../../../kernel/result.ts';
import { localTime } from '../../../kernel/time.ts';
import {
  type CalendarNotPublished,
  type CompiledCalendar,
  closeOfWorkingDay,
  dayOf,
  effectiveMinute,
  instantOf,
  localMinute,
  minuteAtWorked,
  nextStartMinute,
  notPublished,
  stretchAt,
  workedBefore,
  workingDaysBefore,
} from '../../calendar/index.ts';
import { calculateDeadline, type Deadline } from './calculate-deadline.ts';
import type { Pause } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';

/** `transfer.cutoff` ("16:00:00") and `transfer.graceMinutes` of the rule set. */
export type TransferRule = { readonly cutoff: string; readonly graceMinutes: number };

/**
 * By when an accepted dossier must be with the competent agency (rule 21, QC Đ4.1): the close of the same day when it was
 * accepted at or before the cut-off, to the second, and a session remains; else so many worked minutes into the next
 * session. Problem: `calendar-not-published`.
 */
export function transferDeadline(
  calendar: CompiledCalendar,
  acceptedAt: Temporal.Instant,
  { cutoff, graceMinutes }: TransferRule,
): Result<Temporal.Instant, CalendarNotPublished> {
  const minute = localMinute(acceptedAt);
  const day = dayOf(minute);
  const stretch = stretchAt(calendar, day);
  if (!stretch) return notPublished(day);
  const effective = effectiveMinute(stretch, minute);
  if (effective !== null && dayOf(effective) === day && isByCutoff(acceptedAt, cutoff))
    return ok(instantOf(closeOfWorkingDay(stretch, workingDaysBefore(stretch, day))!));
  const start = nextStartMinute(stretch, minute);
  if (start === null) return notPublished(stretch.endDay);
  const due = graceMinutes === 0 ? start : minuteAtWorked(stretch, workedBefore(stretch, start) + graceMinutes);
  return due === null ? notPublished(stretch.endDay) : ok(instantOf(due));
}

/** 16:00:00.9 is still 16:00:00. */
const isByCutoff = (instant: Temporal.Instant, cutoff: string): boolean =>
  Temporal.PlainTime.compare(
    localTime(instant).toPlainTime().round({ smallestUnit: 'second', roundingMode: 'floor' }),
    Temporal.PlainTime.from(cutoff),
  ) <= 0;

/**
 * By when the center answers an online or postal filing: accept, ask for a supplement or refuse (rule 20);
 * `workingHours` is `onlineCheck.workingHours` of the rule set. Problems: those of `calculateDeadline`.
 */
export const checkDeadline = (
  calendar: CompiledCalendar,
  filedAt: Temporal.Instant,
  workingHours: number,
): Result<Deadline, DeadlineProblem> =>
  calculateDeadline(calendar, { acceptedAt: filedAt, limit: { value: workingHours, unit: 'working_hours' } });

/**
 * By when a step or leg is due: its quota of worked minutes from the actual hand-over (rule 11), on the calendar of the
 * agency that holds it. The applicant's date does not move with it. Problems: those of `calculateDeadline`.
 */
export const legDeadline = (
  calendar: CompiledCalendar,
  handedOverAt: Temporal.Instant,
  quotaMinutes: number,
  pauses: readonly Pause[] = [],
): Result<Deadline, DeadlineProblem> =>
  calculateDeadline(calendar, {
    acceptedAt: handedOverAt,
    limit: { value: quotaMinutes, unit: 'working_minutes' },
    pauses,
  });
