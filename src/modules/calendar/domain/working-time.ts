import { ok, type Result } from '../../../kernel/result.ts';
import type { CalendarDay, Session } from './calendar-year.ts';
import type { CompiledCalendar, Stretch } from './compiled-calendar.ts';
import { dateOfDay, dayOf, dayOfDate, instantOf, localMinute, midnightOf } from './local-time.ts';
import type { CalendarNotPublished } from './problems.ts';
import {
  effectiveMinute,
  holdsDay,
  minuteAtWorked,
  nextStartMinute,
  notPublished,
  sessionMinutes,
  stretchAt,
  workedBefore,
  workingDaysBefore,
} from './stretch.ts';

/*
 * Working time asked in instants and dates. Every question has one problem, `calendar-not-published` with the year: of
 * what was asked, or of where the search would have to go on.
 */
type Answer<T> = Result<T, CalendarNotPublished>;

/** The instant's own minute inside a session, else the start of the next session. */
export const effectiveStart = (calendar: CompiledCalendar, instant: Temporal.Instant): Answer<Temporal.Instant> =>
  fromMinute(calendar, instant, effectiveMinute);

/** The start of the first session that begins after the instant's minute. */
export const nextSessionStart = (calendar: CompiledCalendar, instant: Temporal.Instant): Answer<Temporal.Instant> =>
  fromMinute(calendar, instant, nextStartMinute);

/** The end of the last of so many worked minutes from the effective start; of 0 minutes, the effective start. */
export const addWorkedMinutes = (
  calendar: CompiledCalendar,
  instant: Temporal.Instant,
  workingMinutes: number,
): Answer<Temporal.Instant> =>
  fromMinute(calendar, instant, (stretch, minute) =>
    workingMinutes === 0
      ? effectiveMinute(stretch, minute)
      : minuteAtWorked(stretch, workedBefore(stretch, minute) + workingMinutes),
  );

/** Worked minutes in `[from, to)`; 0 where `to` is not after `from`. */
export function workedMinutesBetween(
  calendar: CompiledCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Answer<number> {
  const [first, last] = [localMinute(from), localMinute(to)];
  const stretch = stretchAt(calendar, dayOf(first));
  if (!stretch) return notPublished(dayOf(first));
  if (!holdsDay(stretch, dayOf(last)) && last > first) return notPublished(stretch.endDay);
  return ok(last <= first ? 0 : workedBefore(stretch, last) - workedBefore(stretch, first));
}

/** Whether the day has any session. */
export const isWorkingDay = (calendar: CompiledCalendar, date: Temporal.PlainDate): Answer<boolean> =>
  ofDay(calendar, date, (stretch, day) => sessionMinutes(stretch, day).length > 0);

/** The sessions worked on a day, in order; none on a day off. */
export const sessionsOf = (calendar: CompiledCalendar, date: Temporal.PlainDate): Answer<Session[]> =>
  ofDay(calendar, date, (stretch, day) =>
    sessionMinutes(stretch, day).map(([start, end]) => ({
      from: timeOfDay(start - midnightOf(day)),
      to: timeOfDay(end - midnightOf(day)),
    })),
  );

/** The n-th working day after a date (`n` > 0), or before it (`n` < 0); 0 is the date itself or the next working day. */
export function workingDayFrom(
  calendar: CompiledCalendar,
  date: Temporal.PlainDate,
  n: number,
): Answer<Temporal.PlainDate> {
  const day = dayOfDate(date.toString());
  const stretch = stretchAt(calendar, day);
  if (!stretch) return notPublished(day);
  const found = stretch.workingDays[workingDaysBefore(stretch, n > 0 ? day + 1 : day) + (n > 0 ? n - 1 : n)];
  if (found === undefined) return notPublished(n < 0 ? stretch.firstDay - 1 : stretch.endDay);
  return ok(Temporal.PlainDate.from(dateOfDay(found)));
}

/** What is special about a day: a holiday, a swap, a closure, a half day. */
export const specialDay = (calendar: CompiledCalendar, date: Temporal.PlainDate): CalendarDay | undefined =>
  calendar.specialDays.get(dayOfDate(date.toString()));

function fromMinute(
  calendar: CompiledCalendar,
  instant: Temporal.Instant,
  find: (stretch: Stretch, minute: number) => number | null,
): Answer<Temporal.Instant> {
  const minute = localMinute(instant);
  const stretch = stretchAt(calendar, dayOf(minute));
  if (!stretch) return notPublished(dayOf(minute));
  const found = find(stretch, minute);
  return found === null ? notPublished(stretch.endDay) : ok(instantOf(found));
}

function ofDay<T>(
  calendar: CompiledCalendar,
  date: Temporal.PlainDate,
  answer: (stretch: Stretch, day: number) => T,
): Answer<T> {
  const day = dayOfDate(date.toString());
  const stretch = stretchAt(calendar, day);
  return stretch ? ok(answer(stretch, day)) : notPublished(day);
}

const timeOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
