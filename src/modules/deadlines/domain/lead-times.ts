import { ok, type Result } from '../../../kernel/result.ts';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import {
  addWorkedMinutes,
  type CalendarNotPublished,
  type CompiledCalendar,
  closeOfWorkingDay,
  dayOf,
  dayOfDate,
  instantOf,
  localMinute,
  midnightOf,
  minuteAtWorked,
  nextStartMinute,
  notPublished,
  sessionMinutes,
  stretchAt,
  workedBefore,
  workingDayFrom,
  workingDaysBefore,
} from '../../calendar/index.ts';
import type { Due } from './lateness.ts';

type Answer = Result<Temporal.Instant, CalendarNotPublished>;

/**
 * The opening of the n-th working day before the day a due date falls on (rule 19: the head is told when the working day
 * before opens); of 0, of that day itself. Problem: `calendar-not-published`.
 *
 *     due Fri 27/10/2023 17:00, 1 working day   → Thu 26/10/2023 07:00
 *     due Mon 30/10/2023 09:32, 1 working day   → Fri 27/10/2023 07:00
 */
export function openingBefore(calendar: CompiledCalendar, dueAt: Temporal.Instant, workingDays: number): Answer {
  const found = workingDayFrom(calendar, localDate(dueAt), -workingDays);
  if (!found.ok) return found;
  const day = dayOfDate(found.value.toString());
  const stretch = stretchAt(calendar, day);
  const opening = stretch && nextStartMinute(stretch, midnightOf(day) - 1);
  return opening == null ? notPublished(day) : ok(instantOf(opening));
}

/**
 * The last moment that is still so many working days before a due date: by dates the close of that working day, by hours
 * so many standard days of worked minutes earlier; of 0, the due date itself. Problem: `calendar-not-published`.
 */
export function latestBefore(calendar: CompiledCalendar, { dueAt, mode }: Due, workingDays: number): Answer {
  if (workingDays === 0) return ok(dueAt);
  const minute = localMinute(dueAt);
  const stretch = stretchAt(calendar, dayOf(minute));
  if (!stretch) return notPublished(dayOf(minute));
  const found =
    mode === 'date'
      ? closeOfWorkingDay(stretch, workingDaysBefore(stretch, dayOf(minute)) - workingDays)
      : minuteBefore(workedBefore(stretch, minute) - workingDays * calendar.standardDayMinutes);
  return found === null ? notPublished(stretch.firstDay - 1) : ok(instantOf(found));

  function minuteBefore(worked: number): number | null {
    return worked < 1 ? null : minuteAtWorked(stretch!, worked);
  }
}

/**
 * From when a due date counts as passed (rule 18): by dates the midnight after its day, by hours just after the instant.
 * Needs no calendar. Worth storing, for `isPastDue` then is a comparison.
 */
export const passedFrom = ({ dueAt, mode }: Due): Temporal.Instant =>
  mode === 'date' ? startOfDay(localDate(dueAt).add({ days: 1 })) : dueAt.add({ milliseconds: 1 });

/**
 * The last moment of so many working days after a due date, counted in its own mode: by dates the close of that working
 * day, by hours so many standard days of worked minutes later; of 0, the due date itself. Problem: `calendar-not-published`.
 */
export function afterDue(calendar: CompiledCalendar, { dueAt, mode }: Due, workingDays: number): Answer {
  if (workingDays === 0) return ok(dueAt);
  if (mode === 'hour') return addWorkedMinutes(calendar, dueAt, workingDays * calendar.standardDayMinutes);
  const found = workingDayFrom(calendar, localDate(dueAt), workingDays);
  if (!found.ok) return found;
  const close = closeOn(calendar, found.value);
  return close.ok ? ok(close.value as Temporal.Instant) : close;
}

/** When the last session of a day closes; null on a day off. Problem: `calendar-not-published`. */
export function closeOn(
  calendar: CompiledCalendar,
  date: Temporal.PlainDate,
): Result<Temporal.Instant | null, CalendarNotPublished> {
  const day = dayOfDate(date.toString());
  const stretch = stretchAt(calendar, day);
  if (!stretch) return notPublished(day);
  const close = sessionMinutes(stretch, day).at(-1)?.[1];
  return ok(close === undefined ? null : instantOf(close));
}
