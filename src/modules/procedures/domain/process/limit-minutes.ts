import type { TimeLimit } from '../procedure-content.ts';

/**
 * The least worked minutes a limit leaves, whatever day it starts on and no holiday between: what the quotas of a
 * process must fit into. Not a due date; those are the calculator's.
 */
export function limitMinutes(limit: TimeLimit, standardDayMinutes: number): number {
  switch (limit.unit) {
    case 'working_hours':
      return limit.value * 60;
    case 'working_days':
      return limit.value * standardDayMinutes;
    case 'calendar_days':
      return fewestWeekdays(limit.value) * standardDayMinutes;
  }
}

/** A run of days that begins on a Saturday holds the fewest weekdays. */
function fewestWeekdays(days: number): number {
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.max(0, (days % 7) - 2);
}
