import type { CalendarYear } from './calendar-year.ts';
import { fixedHolidays } from './public-holidays.ts';

/** A year being prepared. It is always right as far as it can be judged alone; only publishing makes it count. */
export type CalendarDraft = {
  readonly owner: string;
  readonly year: number;
  readonly content: CalendarYear;
  /** The edition that was current when it was begun. */
  readonly basedOn: number | null;
  /** Rises with every change. */
  readonly version: number;
  readonly updatedAt: Temporal.Instant;
  readonly updatedBy: string;
};

/** Years may be prepared this far ahead. */
const YEARS_AHEAD = 5;

/** Whether a year may be drafted: one there is already, this year, or one of the next few. */
export const withinReach = (year: number, thisYear: number, known: readonly number[]): boolean =>
  known.includes(year) || (year >= thisYear && year <= thisYear + YEARS_AHEAD);

/**
 * What a draft begins as: the owner's own year; else the year of who is copied (an agency begins from the center's); else
 * the ordinary week of the nearest year there is, with the public holidays that fall on fixed days. Null where no year is known at all.
 */
export function yearToBegin(
  owner: string,
  year: number,
  own: readonly CalendarYear[],
  copied: readonly CalendarYear[],
): CalendarYear | null {
  const found = [...own, ...copied].find((one) => one.year === year);
  if (found) return { ...found, owner, version: versionAfter(own, year), status: 'published' };
  const nearest = [...(own.length > 0 ? own : copied)].sort((a, b) => away(a, year) - away(b, year))[0];
  return nearest
    ? {
        owner,
        year,
        version: versionAfter(own, year),
        status: 'published',
        week: nearest.week,
        days: fixedHolidays(year),
      }
    : null;
}

/** The version a year has when it is published next. */
export const versionAfter = (own: readonly CalendarYear[], year: number): number =>
  (own.find((one) => one.year === year)?.version ?? 0) + 1;

const away = (one: CalendarYear, year: number): number => Math.abs(one.year - year);
