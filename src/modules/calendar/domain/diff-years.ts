import type { CalendarDay, CalendarYear, Session } from './calendar-year.ts';
import { compileCalendar } from './compile-calendar.ts';
import type { Stretch } from './compiled-calendar.ts';
import { dayOfDate } from './local-time.ts';
import { sessionMinutes } from './stretch.ts';

/** What one year of a calendar becomes, day by day. Minutes are worked minutes. */
export type YearDiff = {
  readonly days: readonly DayDiff[];
  /** Weekdays (0 is Monday) whose ordinary sessions change. */
  readonly week: readonly WeekdayDiff[];
  /** Null where there was no such year. */
  readonly before: YearTotals | null;
  readonly after: YearTotals;
};

export type DayDiff = {
  readonly date: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: CalendarDay | null;
  readonly after: CalendarDay | null;
  readonly workedBefore: number | null;
  readonly workedAfter: number;
};

export type WeekdayDiff = {
  readonly weekday: number;
  readonly before: readonly Session[];
  readonly after: readonly Session[];
};
export type YearTotals = {
  readonly workedMinutes: number;
  readonly workingDays: number;
  readonly status: CalendarYear['status'];
};

/** What changes from one version of a year to another; `before` is null for a year that is new. */
export function diffYears(before: CalendarYear | null, after: CalendarYear): YearDiff {
  const [old, next] = [before && stretchOf(before), stretchOf(after)];
  const dates = new Set([...(before?.days ?? []), ...after.days].map(({ date }) => date));
  const days = [...dates].sort().flatMap((date): DayDiff[] => {
    const [was, becomes] = [dayOn(before, date), dayOn(after, date)];
    if (was && becomes && sameDay(was, becomes)) return [];
    return [
      {
        date,
        change: !was ? 'added' : becomes ? 'changed' : 'removed',
        before: was,
        after: becomes,
        workedBefore: old && workedOn(old, date),
        workedAfter: workedOn(next, date),
      },
    ];
  });
  return {
    days,
    week: before ? weekDiff(before, after) : [],
    before: before && old && totals(before, old),
    after: totals(after, next),
  };
}

/** Whether publishing would change nothing at all. */
export const changesNothing = ({ days, week, before, after }: YearDiff): boolean =>
  days.length === 0 && week.length === 0 && before?.status === after.status;

const stretchOf = (year: CalendarYear): Stretch => compileCalendar([year]).stretches[0]!;
const dayOn = (year: CalendarYear | null, date: string): CalendarDay | null =>
  year?.days.find((day) => day.date === date) ?? null;

const workedOn = (stretch: Stretch, date: string): number =>
  sessionMinutes(stretch, dayOfDate(date)).reduce((sum, [start, end]) => sum + end - start, 0);

const sameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.kind === b.kind &&
  a.label === b.label &&
  a.pairDate === b.pairDate &&
  a.decision === b.decision &&
  sameSessions(a.sessions ?? null, b.sessions ?? null);

const weekDiff = (before: CalendarYear, after: CalendarYear): WeekdayDiff[] =>
  after.week.flatMap((sessions, weekday) => {
    const was = before.week[weekday]!;
    return sameSessions(was, sessions) ? [] : [{ weekday, before: was, after: sessions }];
  });

const sameSessions = (a: readonly Session[] | null, b: readonly Session[] | null): boolean => text(a) === text(b);
const text = (sessions: readonly Session[] | null): string =>
  sessions === null ? '' : `= ${sessions.map(({ from, to }) => `${from}-${to}`).join(' ')}`;

const totals = ({ status }: CalendarYear, { workedBeforeSession, workingDays }: Stretch): YearTotals => ({
  workedMinutes: workedBeforeSession.at(-1) ?? 0,
  workingDays: workingDays.length,
  status,
});
