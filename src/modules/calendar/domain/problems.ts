import type { Problem } from '../../../kernel/result.ts';

/** How the calendar can fail. */
export const CALENDAR_PROBLEMS = {
  /** The year named is neither published nor provisional, so no date in it is known: publish it, or choose another. */
  'calendar-not-published': { status: 422 },
  /** A calendar year that cannot be published as it stands; every fault is listed with its place. */
  'calendar-year-invalid': { status: 422 },
  /** A holiday list that cannot be read; every fault is listed with its line. */
  'holidays-csv-invalid': { status: 422 },
} as const;

export type CalendarNotPublished = Problem<'calendar-not-published'>;
export type CalendarYearInvalid = Problem<'calendar-year-invalid'>;
export type HolidaysCsvInvalid = Problem<'holidays-csv-invalid'>;
