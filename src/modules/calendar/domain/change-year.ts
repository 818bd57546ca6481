import type { CalendarDay, CalendarYear, Session } from './calendar-year.ts';
import { dateOfDay, dayOfDate } from './local-time.ts';

/** One change of a draft, as a form or a program asks for it. */
export type YearChange =
  | { readonly kind: 'week'; readonly week: readonly Session[][] }
  /** The same entry for every day from one to another, both included; it takes the place of the day it `replaces`. */
  | {
      readonly kind: 'days';
      readonly from: string;
      readonly to: string;
      readonly day: Omit<CalendarDay, 'date' | 'pairDate'>;
      readonly replaces?: string | undefined;
    }
  /** Both halves of a swap at once. */
  | {
      readonly kind: 'swap';
      readonly off: string;
      readonly work: string;
      readonly label: string;
      readonly workLabel: string;
      readonly replaces?: string | undefined;
    }
  | { readonly kind: 'remove'; readonly date: string }
  /** All special days at once, as a list brings them. */
  | { readonly kind: 'all-days'; readonly days: readonly CalendarDay[] }
  | { readonly kind: 'content'; readonly week: readonly Session[][]; readonly days: readonly CalendarDay[] };

/** The year after a change, its days in order. It may be wrong afterwards: `checkCalendarYear` tells. */
export function changeYear(year: CalendarYear, change: YearChange): CalendarYear {
  switch (change.kind) {
    case 'week':
      return { ...year, week: [...change.week] };
    case 'days': {
      const dates = datesBetween(change.from, change.to);
      return withDays(
        year,
        without(year, change.replaces),
        dates.map((date) => ({ date, ...change.day })),
      );
    }
    case 'swap':
      return withDays(year, without(year, change.replaces), halvesIn(year, change));
    case 'remove':
      return { ...year, days: without(year, change.date) };
    case 'all-days':
      return withDays(year, [], change.days);
    case 'content':
      return withDays({ ...year, week: [...change.week] }, [], change.days);
  }
}

/** The longest run of days one entry is made for. */
export const LONGEST_RUN = 31;

/** Every date from one to another; none where they stand the wrong way round. */
export function datesBetween(from: string, to: string): string[] {
  const first = dayOfDate(from);
  const count = Math.max(0, Math.min(dayOfDate(to) - first + 1, LONGEST_RUN + 1));
  return Array.from({ length: count }, (_, at) => dateOfDay(first + at));
}

const withDays = (year: CalendarYear, kept: readonly CalendarDay[], added: readonly CalendarDay[]): CalendarYear => ({
  ...year,
  days: [...kept, ...added].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
});

/** The days but one; with half a swap the other half goes too. */
function without({ days }: CalendarYear, date: string | undefined): CalendarDay[] {
  const pair = days.find((day) => day.date === date)?.pairDate;
  return days.filter((day) => day.date !== date && !(day.date === pair && day.pairDate === date));
}

/** The halves of a swap that lie in the year; both where none does, to be found wrong. */
function halvesIn({ year }: CalendarYear, swap: Extract<YearChange, { kind: 'swap' }>): CalendarDay[] {
  const halves: CalendarDay[] = [
    { date: swap.off, kind: 'SWAP_OFF', label: swap.label, pairDate: swap.work },
    { date: swap.work, kind: 'SWAP_WORK', label: swap.workLabel, pairDate: swap.off },
  ];
  const within = halves.filter(({ date }) => date.startsWith(`${year}-`));
  return within.length > 0 ? within : halves;
}
