import { type Failed, fail } from '../../../kernel/result.ts';
import type { CompiledCalendar, Stretch } from './compiled-calendar.ts';
import { dayOf, yearOf } from './local-time.ts';
import type { CalendarNotPublished } from './problems.ts';

/*
 * Counting in integers: what the deadline calculator is made of. Minutes and days are local and must lie inside the
 * stretch; an answer that would lie beyond it is null.
 */

/** The stretch a day belongs to, if its year is published or provisional. */
export const stretchAt = (calendar: CompiledCalendar, day: number): Stretch | undefined =>
  calendar.stretches.find(({ firstDay, endDay }) => firstDay <= day && day < endDay);

export const holdsDay = (stretch: Stretch, day: number): boolean => stretch.firstDay <= day && day < stretch.endDay;

/** Worked minutes from the beginning of the stretch to a minute: differences of it are elapsed working time. */
export function workedBefore(stretch: Stretch, minute: number): number {
  const at = sessionEndingAfter(stretch, minute);
  const start = stretch.starts[at];
  return stretch.workedBeforeSession[at]! + (start === undefined ? 0 : Math.max(0, minute - start));
}

/** The minute itself inside a session, else the start of the next one; null beyond the stretch. */
export function effectiveMinute(stretch: Stretch, minute: number): number | null {
  const start = stretch.starts[sessionEndingAfter(stretch, minute)];
  return start === undefined ? null : Math.max(start, minute);
}

/** The start of the first session that begins after the minute; null beyond the stretch. */
export function nextStartMinute(stretch: Stretch, minute: number): number | null {
  let at = sessionEndingAfter(stretch, minute);
  if (stretch.starts[at]! <= minute) at++;
  return stretch.starts[at] ?? null;
}

/**
 * The end of the worked minute that makes up a total (counted as `workedBefore` does, at least 1): the close of a day,
 * never the opening of the next. Null beyond the stretch.
 */
export function minuteAtWorked(stretch: Stretch, worked: number): number | null {
  const { workedBeforeSession: before, starts } = stretch;
  if (worked > before[starts.length]!) return null;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before[middle + 1]! < worked) low = middle + 1;
    else high = middle;
  }
  return starts[low]! + worked - before[low]!;
}

/** Working days before a day: the index of that day, or of the next working day, in `workingDays`. */
export const workingDaysBefore = (stretch: Stretch, day: number): number =>
  stretch.workingDaysBeforeDay[day - stretch.firstDay]!;

/** The end of the last session of the working day with this index; null beyond the stretch. */
export function closeOfWorkingDay(stretch: Stretch, index: number): number | null {
  const day = stretch.workingDays[index];
  return day === undefined ? null : stretch.ends[stretch.sessionsBeforeDay[day + 1 - stretch.firstDay]! - 1]!;
}

/** The sessions of a day as `[start, end)` minutes. */
export function sessionMinutes(stretch: Stretch, day: number): [start: number, end: number][] {
  const sessions: [number, number][] = [];
  const last = stretch.sessionsBeforeDay[day + 1 - stretch.firstDay]!;
  for (let at = stretch.sessionsBeforeDay[day - stretch.firstDay]!; at < last; at++)
    sessions.push([stretch.starts[at]!, stretch.ends[at]!]);
  return sessions;
}

/** Index of the first session that ends after the minute: the one it lies in, or the next. A day has few sessions. */
function sessionEndingAfter({ ends, sessionsBeforeDay, firstDay }: Stretch, minute: number): number {
  let at = sessionsBeforeDay[dayOf(minute) - firstDay]!;
  while (ends[at]! <= minute) at++;
  return at;
}

/** The problem of a day that lies in no published or provisional year. */
export const notPublished = (day: number): Failed<CalendarNotPublished> =>
  fail('calendar-not-published', { facts: { year: yearOf(day) } });

/** Whether a year that is only provisional lies between two days, both included. */
export const usesProvisional = ({ years }: CompiledCalendar, from: number, to: number): boolean =>
  years.some(({ status, firstDay, endDay }) => status === 'provisional' && firstDay <= to && from < endDay);
