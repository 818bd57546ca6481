import {
  type CompiledCalendar,
  closeOfWorkingDay,
  dayOf,
  effectiveMinute,
  stretchAt,
  workingDaysBefore,
} from '../../src/modules/calendar/index.ts';

/** The bare sum inside the calculator: from a local minute to a local minute, with nothing that may interrupt it. */
export function integerDueDate(calendar: CompiledCalendar, accepted: number, workingDays: number): number | null {
  const stretch = stretchAt(calendar, dayOf(accepted));
  const start = stretch ? effectiveMinute(stretch, accepted) : null;
  if (!stretch || start === null) return null;
  return closeOfWorkingDay(stretch, workingDaysBefore(stretch, dayOf(start)) + workingDays);
}
