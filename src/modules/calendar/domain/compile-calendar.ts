import type { CalendarDay, CalendarYear, Session } from './calendar-year.ts';
import type { CompiledCalendar, Stretch } from './compiled-calendar.ts';
import { dayOfDate, midnightOf, minuteOfDay, weekdayOf } from './local-time.ts';

/**
 * Compiles checked years (`checkCalendarYear`) of one owner, in any order; a year left out is simply not published.
 * Throws where years of different owners or two versions of one year are mixed: that is a mistake of the program.
 */
export function compileCalendar(years: readonly CalendarYear[]): CompiledCalendar {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  refuseMixture(sorted);
  return {
    owner: sorted[0]?.owner ?? '',
    years: sorted.map(({ year, version, status }) => ({
      year,
      version,
      status,
      firstDay: firstDayOf(year),
      endDay: firstDayOf(year + 1),
    })),
    standardDayMinutes: minutesOf(ordinaryWeekday(sorted)),
    stretches: consecutive(sorted).map(compileStretch),
    specialDays: new Map(sorted.flatMap(({ days }) => days.map((day) => [dayOfDate(day.date), { ...day }]))),
  };
}

function refuseMixture(sorted: readonly CalendarYear[]): void {
  for (const [at, { owner, year }] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next && next.owner !== owner) throw new RangeError(`calendar years of two owners: ${owner}, ${next.owner}`);
    if (next?.year === year) throw new RangeError(`two versions of the calendar year ${year}`);
  }
}

/** The sessions most weekdays (Monday to Friday) have. */
function ordinaryWeekday(years: readonly CalendarYear[]): readonly Session[] {
  const counts = new Map<string, number>();
  for (const sessions of years.flatMap(({ week }) => week.slice(0, 5))) {
    const pattern = JSON.stringify(sessions.map(({ from, to }) => ({ from, to })));
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return JSON.parse([...counts].find(([, count]) => count === most)?.[0] ?? '[]');
}

const minutesOf = (sessions: readonly Session[]): number =>
  hoursOf(sessions).reduce((sum, { start, end }) => sum + end - start, 0);

function consecutive(sorted: readonly CalendarYear[]): CalendarYear[][] {
  const runs: CalendarYear[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === year.year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs;
}

function compileStretch(years: readonly CalendarYear[]): Stretch {
  const firstDay = firstDayOf(years[0]!.year);
  const days = years.flatMap(hoursOfDays);
  const starts: number[] = [];
  const ends: number[] = [];
  const workedBeforeSession = [0];
  const workingDays: number[] = [];
  const sessionsBeforeDay = new Int32Array(days.length + 1);
  const workingDaysBeforeDay = new Int32Array(days.length + 1);
  let worked = 0;
  for (let at = 0; at < days.length; at++) {
    const sessions = days[at]!;
    const midnight = midnightOf(firstDay + at);
    for (const { start, end } of sessions) {
      starts.push(midnight + start);
      ends.push(midnight + end);
      worked += end - start;
      workedBeforeSession.push(worked);
    }
    if (sessions.length > 0) workingDays.push(firstDay + at);
    sessionsBeforeDay[at + 1] = starts.length;
    workingDaysBeforeDay[at + 1] = workingDays.length;
  }
  return {
    firstDay,
    endDay: firstDay + days.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    workedBeforeSession: Int32Array.from(workedBeforeSession),
    sessionsBeforeDay,
    workingDays: Int32Array.from(workingDays),
    workingDaysBeforeDay,
  };
}

/** A session in minutes of its day. */
type Hours = { readonly start: number; readonly end: number };

/** The sessions worked on each day of a year, in order. */
function hoursOfDays(year: CalendarYear): (readonly Hours[])[] {
  const [firstDay, endDay] = [firstDayOf(year.year), firstDayOf(year.year + 1)];
  const week = year.week.map(hoursOf);
  const days: (readonly Hours[])[] = [];
  for (let day = firstDay; day < endDay; day++) days.push(week[weekdayOf(day)]!);
  const ordinary = ordinaryWeekday([year]);
  for (const special of year.days)
    days[dayOfDate(special.date) - firstDay] = hoursOf(sessionsOfSpecialDay(special, ordinary));
  return days;
}

const hoursOf = (sessions: readonly Session[]): Hours[] =>
  sessions.map(({ from, to }) => ({ start: minuteOfDay(from), end: minuteOfDay(to) }));

const sessionsOfSpecialDay = ({ kind, sessions }: CalendarDay, ordinary: readonly Session[]): readonly Session[] =>
  sessions ?? (kind === 'SWAP_WORK' ? ordinary : []);

const firstDayOf = (year: number): number => dayOfDate(`${year}-01-01`);
