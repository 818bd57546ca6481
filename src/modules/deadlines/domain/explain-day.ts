import {
  type CompiledCalendar,
  dateOfDay,
  dayOf,
  midnightOf,
  sessionMinutes,
  workedBefore,
} from '../../calendar/index.ts';
import type { Count, Task } from './count.ts';
import type { ExplanationCode, ExplanationLine } from './explanation.ts';
import type { DayRange } from './measures.ts';
import { workedOutside } from './pauses.ts';

type Told = Pick<ExplanationLine, 'kind' | 'code'>;

/**
 * How one day of a count went; null for a day there is nothing to say about (after hours of the day of acceptance, or
 * wholly within a pause, which has a line of its own).
 */
export function dayReader(
  calendar: CompiledCalendar,
  task: Task,
  counted: Count,
): (day: number) => ExplanationLine | null {
  const { stretch, start, due, pausedSince, pauses } = counted;
  const isPausedWhole = (day: number) =>
    pauses.some(({ from, to }) => from <= midnightOf(day) && (to === null || midnightOf(day + 1) <= to));
  const leftOut = daysOf(counted.leftOut);
  const tell = told(calendar, task, counted);

  return (day) => {
    const [opens, ends] = [Math.max(start, midnightOf(day)), Math.min(pausedSince ?? due, midnightOf(day + 1))];
    const countedMinutes = workedOutside(stretch, pauses, opens, ends);
    const countedDays = countedDaysOn(day, task, counted, leftOut);
    const isDue = pausedSince === null && day === dayOf(due);
    if (!isDue && day !== dayOf(start) && countedMinutes === 0 && !countedDays && isPausedWhole(day)) return null;
    const line = tell(day, countedMinutes, countedDays);
    if (!line) return null;
    const date = dateOfDay(day);
    const label = line.code === 'CALENDAR_DAYS' ? null : (calendar.specialDays.get(day)?.label ?? null);
    return { date, through: date, ...line, label, countedMinutes, countedDays };
  };
}

/** The day of the start is day 0; paused and rolled days are left out. Null where minutes are counted. */
function countedDaysOn(day: number, task: Task, counted: Count, leftOut: ReadonlySet<number>): number | null {
  const { measure, mode } = task;
  const { stretch, start } = counted;
  if (mode === 'hour') return null;
  if (day <= dayOf(start) || leftOut.has(day)) return 0;
  return measure.rolled || sessionMinutes(stretch, day).length > 0 ? 1 : 0;
}

/** A day two ranges share stands for two days: the later range goes on to the next day that is still counted. */
function daysOf(ranges: readonly DayRange[]): Set<number> {
  const days = new Set<number>();
  for (const { after, through } of ranges)
    for (let day = after + 1, left = through - after; left > 0; day++) if (!days.has(day) && days.add(day)) left--;
  return days;
}

const told = (calendar: CompiledCalendar, task: Task, { stretch, start, due, pausedSince, leftOut }: Count) => {
  const lastRange = task.measure.rolled && leftOut.at(-1);
  const rolls = lastRange !== undefined && lastRange.after < lastRange.through;

  return (day: number, minutes: number, days: number | null): Told | null => {
    const off = sessionMinutes(stretch, day).length === 0;
    if (day === dayOf(start)) return { kind: 'start', code: task.from === start ? 'ACCEPTED' : 'NEXT_SESSION' };
    if (pausedSince === null && day === dayOf(due)) {
      if (task.mode === 'hour') return { kind: 'due', code: 'LAST_MINUTE' };
      return { kind: 'due', code: rolls ? 'ROLLED' : 'CLOSE_OF_DAY' };
    }
    if (task.measure.rolled && days === 1) return { kind: 'worked', code: 'CALENDAR_DAYS' };
    if (off) return { kind: 'skipped', code: calendar.specialDays.get(day)?.kind ?? 'WEEKEND' };
    if (day < dayOf(start)) return null;
    return workedDay(day, minutes, days);
  };

  function workedDay(day: number, minutes: number, days: number | null): Told | null {
    const whole = workedBefore(stretch, midnightOf(day + 1)) - workedBefore(stretch, midnightOf(day));
    if (days === 0) return minutes === 0 ? null : { kind: 'worked', code: 'RESUMED' };
    if (minutes < whole) return minutes === 0 && days === null ? null : { kind: 'worked', code: 'INTERRUPTED' };
    const code: ExplanationCode = calendar.specialDays.get(day)?.kind ?? 'ORDINARY';
    return { kind: 'worked', code };
  }
};
