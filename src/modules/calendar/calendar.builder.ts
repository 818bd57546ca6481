import type { CalendarDay, CalendarYear, Session } from './domain/calendar-year.ts';
import { compileCalendar } from './domain/compile-calendar.ts';
import type { CompiledCalendar } from './domain/compiled-calendar.ts';

/** "07:00-11:00 13:00-17:00" → two sessions; "" → none. */
export const sessions = (text: string): Session[] =>
  text.split(' ').flatMap((part) => {
    const [from, to] = part.split('-');
    return from && to ? [{ from, to }] : [];
  });

/** Monday to Friday 07:00–11:00 and 13:00–17:00 (QC Đ4.1). */
export const ordinaryWeek = (): Session[][] =>
  Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? sessions('07:00-11:00 13:00-17:00') : []));

/** A published year with the ordinary week and no special day, unless told otherwise. */
export const aCalendarYear = (parts: Partial<CalendarYear> = {}): CalendarYear => ({
  owner: 'TTPVHCC',
  year: 2023,
  version: 1,
  status: 'published',
  week: ordinaryWeek(),
  days: [],
  ...parts,
});

/** The ordinary week in every year from one to another, and the special days wherever they fall. */
export const aCalendar = (fromYear: number, toYear: number, days: readonly CalendarDay[] = []): CompiledCalendar =>
  compileCalendar(
    Array.from({ length: toYear - fromYear + 1 }, (_, at) =>
      aCalendarYear({
        year: fromYear + at,
        days: days.filter(({ date }) => date.startsWith(`${fromYear + at}-`)),
      }),
    ),
  );
