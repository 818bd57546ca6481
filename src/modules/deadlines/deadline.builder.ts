import { formatDay, formatTime, localTime } from '../../kernel/time.ts';
import type { CalendarDay } from '../calendar/index.ts';
import type { TimeLimit } from './domain/time-limit.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Fri 27/10/2023 09:32" or "27/10/2023 16:00:01" → the instant; a weekday that is wrong throws. */
export function at(text: string): Temporal.Instant {
  const [, weekday, day, month, year, time] = /^(?:(\w{3}) )?(\d\d)\/(\d\d)\/(\d{4}) ([\d:]+)$/.exec(text.trim()) ?? [];
  const local = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${time}`);
  if (weekday && WEEKDAYS[local.dayOfWeek - 1] !== weekday)
    throw new RangeError(`${text} is a ${WEEKDAYS[local.dayOfWeek - 1]}`);
  return local.toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}

/** The instant → "Fri 27/10/2023 09:32". */
export function said(instant: Temporal.Instant): string {
  const local = localTime(instant);
  return `${WEEKDAYS[local.dayOfWeek - 1]} ${formatDay(local.toPlainDate())} ${formatTime(local)}`;
}

/** "5 working days DATE", "8 working hours", "10 calendar days" → the limit. */
export function limit(text: string): TimeLimit {
  const [, value, kind, unit, mode] =
    /^(\d+) (working|calendar) (hour|day)s?(?: (DATE|HOUR))?$/.exec(text.trim()) ?? [];
  return {
    value: Number(value),
    unit: `${kind}_${unit}s` as TimeLimit['unit'],
    ...(mode && { mode: mode.toLowerCase() as 'date' | 'hour' }),
  };
}

/** "2019-04-30 HOLIDAY Ngày Chiến thắng" a line → days of a calendar. */
export const days = (text: string): CalendarDay[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [date = '', kind, ...label] = line.trim().split(' ');
      return { date, kind: kind as CalendarDay['kind'], label: label.join(' ') };
    });

/** Rows of a table, cells between bars; blank rows and those of dashes are dropped. */
export const rows = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => /[^\s|-]/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
