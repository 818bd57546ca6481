import type { CalendarDay, CalendarYear } from './calendar-year.ts';

/**
 * Calendar years made ready for counting: every question about working time is an array access or one binary search,
 * whatever the distance. Made by `compileCalendar`; holds no reference to what it was made from.
 */
export type CompiledCalendar = {
  readonly owner: string;
  readonly years: readonly CompiledYear[];
  /** Worked minutes of the ordinary weekday, the most frequent of Monday to Friday: what "a working day" is in hours. */
  readonly standardDayMinutes: number;
  /** Unbroken runs of years, in order; usually one. Nothing is ever counted across a missing year. */
  readonly stretches: readonly Stretch[];
  /** What is special about a day, by day. */
  readonly specialDays: ReadonlyMap<number, CalendarDay>;
};

export type CompiledYear = Pick<CalendarYear, 'year' | 'version' | 'status'> & {
  readonly firstDay: number;
  readonly endDay: number;
};

/** The working time of consecutive years. Minutes and days are local, as in `local-time.ts`. */
export type Stretch = {
  readonly firstDay: number;
  /** The first day that belongs to no year of the stretch. */
  readonly endDay: number;
  /** Where each session begins and ends, `[starts[i], ends[i])`, in order. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Worked minutes before session i; one entry more than sessions, the last being the total. */
  readonly workedBeforeSession: Int32Array;
  /** Sessions before each day, indexed by `day - firstDay`; one entry more than days. */
  readonly sessionsBeforeDay: Int32Array;
  /** Working days in order: the n-th is an array access. */
  readonly workingDays: Int32Array;
  /** Working days before each day, indexed by `day - firstDay`; one entry more than days. */
  readonly workingDaysBeforeDay: Int32Array;
};
