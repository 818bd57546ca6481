import type { FieldError } from '../../../kernel/result.ts';
import type { CalendarDay, CalendarYear, Session } from './calendar-year.ts';
import { dayOfDate, minuteOfDay, weekdayOf } from './local-time.ts';

/**
 * Special days that make no sense beside the ordinary week of their year: they would be compiled, but nobody means them.
 * Judged where somebody enters or publishes a year, never where an old one is read.
 */
export function entryFaults({ week, days }: Pick<CalendarYear, 'week' | 'days'>): FieldError[] {
  return days.flatMap((day, at) => {
    const found = faultOf(day, minutesOf(week[weekdayOf(dayOfDate(day.date))] ?? []));
    if (!found) return [];
    const [field, code] = found;
    return [{ pointer: `/days/${at}/${field}`, code, facts: { date: day.date, kind: day.kind } }];
  });
}

/** Those of the year after a change that were not there before it: who mends one fault need not mend all at once. */
export function newEntryFaults(before: CalendarYear, after: CalendarYear): FieldError[] {
  const name = ({ code, facts }: FieldError) => `${facts?.date} ${code}`;
  const known = new Set(entryFaults(before).map(name));
  return entryFaults(after).filter((fault) => !known.has(name(fault)));
}

function faultOf({ kind, sessions = [] }: CalendarDay, ordinary: number): readonly [string, string] | null {
  switch (kind) {
    case 'SWAP_WORK':
      return ordinary > 0 && minutesOf(sessions) <= ordinary ? ['date', 'swap-work-on-workday'] : null;
    case 'SWAP_OFF':
      return ordinary === 0 ? ['date', 'swap-off-on-day-off'] : null;
    case 'HALF_DAY':
      if (ordinary === 0) return ['date', 'half-day-on-day-off'];
      return minutesOf(sessions) >= ordinary ? ['sessions', 'half-day-not-shorter'] : null;
    default:
      return null;
  }
}

const minutesOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { from, to }) => sum + minuteOfDay(to) - minuteOfDay(from), 0);
