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
  const starts: number[] = [];
  const ends: number[] = [];
  const workedBeforeSession = [0];
  const sessionsBeforeDay = [0];
  const workingDays: number[] = [];
  const workingDaysBeforeDay = [0];
  for (const [day, sessions] of daysOf(years)) {
    for (const { start, end } of sessions) {
      starts.push(midnightOf(day) + start);
      ends.push(midnightOf(day) + end);
      workedBeforeSession.push(workedBeforeSession.at(-1)! + end - start);
    }
    if (sessions.length > 0) workingDays.push(day);
    sessionsBeforeDay.push(starts.length);
    workingDaysBeforeDay.push(workingDays.length);
  }
  return {
    firstDay: firstDayOf(years[0]!.year),
    endDay: firstDayOf(years.at(-1)!.year + 1),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    workedBeforeSession: Int32Array.from(workedBeforeSession),
    sessionsBeforeDay: Int32Array.from(sessionsBeforeDay),
    workingDays: Int32Array.from(workingDays),
    workingDaysBeforeDay: Int32Array.from(workingDaysBeforeDay),
  };
}

/** A session in minutes of its day. */
type Hours = { readonly start: number; readonly end: number };

/** Every day of the years with the sessions worked on it. */
function* daysOf(years: readonly CalendarYear[]): Generator<[day: number, sessions: readonly Hours[]]> {
  for (const year of years) {
    const ordinary = ordinaryWeekday([year]);
    const week = year.week.map(hoursOf);
    const special = new Map(
      year.days.map((day) => [dayOfDate(day.date), hoursOf(sessionsOfSpecialDay(day, ordinary))]),
    );
    const endDay = firstDayOf(year.year + 1);
    for (let day = firstDayOf(year.year); day < endDay; day++) yield [day, special.get(day) ?? week[weekdayOf(day)]!];
  }
}

const hoursOf = (sessions: readonly Session[]): Hours[] =>
  sessions.map(({ from, to }) => ({ start: minuteOfDay(from), end: minuteOfDay(to) }));

const sessionsOfSpecialDay = ({ kind, sessions }: CalendarDay, ordinary: readonly Session[]): readonly Session[] =>
  sessions ?? (kind === 'SWAP_WORK' ? ordinary : []);

const firstDayOf = (year: number): number => dayOfDate(`${year}-01-01`);
