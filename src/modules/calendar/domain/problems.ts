import type { Problem } from '../../../kernel/result.ts';

/** How the calendar can fail. */
export const CALENDAR_PROBLEMS = {
  /** The year named is neither published nor provisional, so no date in it is known: publish it, or choose another. */
  'calendar-not-published': { status: 422, clause: 'QC Đ4.1' },
  /** A calendar year that cannot be published as it stands; every fault is listed with its place. */
  'calendar-year-invalid': { status: 422 },
  /** A holiday list that cannot be read; every fault is listed with its line. */
  'holidays-csv-invalid': { status: 422 },
  /** No such owner of a calendar, or nothing known of that year: look at the list of calendars. */
  'calendar-not-found': { status: 404 },
  /** A year that lies behind, or too far ahead to be prepared. */
  'calendar-year-out-of-reach': { status: 422 },
  /** Nobody has begun to draft the year, or the draft was published or given up meanwhile: begin one. */
  'calendar-draft-not-found': { status: 404 },
  /** Somebody changed the draft since it was read: look at it as it is now, then do it again. */
  'calendar-draft-changed': { status: 412 },
  /** A newer edition of the year was published since the draft was begun: give the draft up and begin from that one. */
  'calendar-superseded': { status: 409 },
  /** Publishing would change nothing. */
  'calendar-unchanged': { status: 409 },
  /** Fewer public holidays than the law gives (Labour Code 2019, Art. 112): enter them, or publish as provisional. */
  'calendar-holidays-missing': { status: 422, clause: 'QC Đ4.1' },
  /** The year is in force as official and cannot become provisional again: publish the change as official. */
  'calendar-already-official': { status: 409 },
} as const;

export type CalendarProblem = Problem<keyof typeof CALENDAR_PROBLEMS | 'not-permitted'>;
export type CalendarNotPublished = Problem<'calendar-not-published'>;
export type CalendarYearInvalid = Problem<'calendar-year-invalid'>;
export type HolidaysCsvInvalid = Problem<'holidays-csv-invalid'>;
