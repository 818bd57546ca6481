import dayjs, { type BusinessHours, type BusinessHoursMap, type Dayjs } from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment, { type Moment } from 'moment-business-days';
import type { CalendarYear, Session } from '../../src/modules/calendar/index.ts';

/** A library that counts working days, told the same holidays. It knows no Saturday worked instead of another day. */
export type DayLibrary<Day> = {
  readonly name: string;
  /** What it counts from, made beforehand of the center's wall clock. */
  from(local: Temporal.PlainDateTime): Day;
  add(from: Day, workingDays: number): Day;
  dateOf(day: Day): string;
};

/** Knows sessions too: what comes after the last one counts from the next day. */
export function dayjsLibrary(years: readonly CalendarYear[]): DayLibrary<Dayjs> {
  dayjs.extend(dayjsBusinessTime);
  dayjs.setHolidays(daysOff(years));
  dayjs.setBusinessTime(businessTime(years[0]?.week ?? []));
  return {
    name: 'dayjs-business-time',
    from: (local) => dayjs(local.toString()),
    add: (from, workingDays) => from.nextBusinessTime().addBusinessDays(workingDays),
    dateOf: (day) => day.format('YYYY-MM-DD'),
  };
}

/** Knows days alone: what it counts from must be one of work, before the close. */
export function momentLibrary(years: readonly CalendarYear[]): DayLibrary<Moment> {
  moment.updateLocale('en', { holidays: daysOff(years), holidayFormat: 'YYYY-MM-DD' });
  return {
    name: 'moment-business-days',
    from: (local) => moment(local.toString()),
    add: (from, workingDays) => from.businessAdd(workingDays),
    dateOf: (day) => day.format('YYYY-MM-DD'),
  };
}

const daysOff = (years: readonly CalendarYear[]): string[] =>
  years.flatMap(({ days }) => days.filter(({ kind }) => kind !== 'SWAP_WORK').map(({ date }) => date));

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const businessTime = (week: readonly (readonly Session[])[]): BusinessHoursMap =>
  Object.fromEntries(WEEKDAYS.map((name, weekday) => [name, businessHours(week[weekday] ?? [])])) as Record<
    (typeof WEEKDAYS)[number],
    BusinessHours[] | null
  >;

const businessHours = (sessions: readonly Session[]): BusinessHours[] | null =>
  sessions.length === 0 ? null : sessions.map(({ from, to }) => ({ start: `${from}:00`, end: `${to}:00` }));
