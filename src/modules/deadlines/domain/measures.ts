import {
  closeOfWorkingDay,
  dayOf,
  effectiveMinute,
  minuteAtWorked,
  type Stretch,
  workedBefore,
  workingDaysBefore,
} from '../../calendar/index.ts';

/** Days after one, through another, that a limit in days leaves out. */
export type DayRange = { readonly after: number; readonly through: number };

/** A pause that has ended, and when the one before it ended. */
type EndedPause = { readonly from: number; readonly to: number; readonly previousTo: number | undefined };

/**
 * One way of counting a limit. Its `end` is a single integer (a total of worked minutes, the index of a working day, or a
 * day), so that a pause and an extension are additions and the due minute one look-up. Null lies beyond the calendar.
 */
export type Measure = {
  /** Where a limit ends that starts at an effective minute. */
  readonly begin: (stretch: Stretch, start: number, value: number) => number;
  readonly due: (stretch: Stretch, end: number) => number | null;
  /** The end after a pause. */
  readonly pause: (stretch: Stretch, end: number, pause: EndedPause) => number | null;
  /** The end after an extension, counted from the due date (rule 15). */
  readonly extend: (stretch: Stretch, end: number, value: number) => number;
  /** The days a pause takes out of the count; undefined where minutes are counted. */
  readonly leftOut?: (stretch: Stretch, end: number, pause: EndedPause) => DayRange | null;
  /** The days between the end and the due date: a last day off rolls to the next working day. */
  readonly rolled?: (stretch: Stretch, end: number) => DayRange;
};

/** Rules 6 and 7: worked minutes, so many for each unit of the limit; `end` is a total of worked minutes. */
export const workedMinutes = (minutesPerUnit: number): Measure => ({
  begin: (stretch, start, value) => workedBefore(stretch, start) + value * minutesPerUnit,
  due: minuteAtWorked,
  pause: (stretch, end, { from, to }) => {
    const before = workedBefore(stretch, from);
    return before < end ? end + workedBefore(stretch, to) - before : end;
  },
  extend: (_, end, value) => end + value * minutesPerUnit,
});

/** Rule 8: working days after the day of the effective start; `end` is the index of a working day. */
export const workingDates: Measure = {
  begin: (stretch, start, value) => workingDaysBefore(stretch, dayOf(start)) + value,
  due: closeOfWorkingDay,
  pause: (stretch, end, pause) => {
    const days = workingDaysLeftOut(stretch, pause);
    return days && end + workingDaysBefore(stretch, days.through + 1) - workingDaysBefore(stretch, days.after + 1);
  },
  extend: (_, end, value) => end + value,
  leftOut: (stretch, _, pause) => workingDaysLeftOut(stretch, pause),
};

/** Rule 12; a day two pauses share (one ends on Saturday, the next begins on Sunday) is left out once. */
function workingDaysLeftOut(stretch: Stretch, { from, to, previousTo }: EndedPause): DayRange | null {
  const resumed = effectiveMinute(stretch, to);
  if (resumed === null) return null;
  const begun = previousTo === undefined ? from : Math.max(from, effectiveMinute(stretch, previousTo)!);
  return { after: dayOf(begun), through: dayOf(resumed) };
}

/** Rule 9: days of the calendar after the day of the effective start; `end` is the last day, working or not. */
export const calendarDates: Measure = {
  begin: (_, start, value) => dayOf(start) + value,
  due: dueOfLastDay,
  pause: (_, end, { from, to }) => end + dayOf(to) - dayOf(from),
  extend: (stretch, end, value) => dayOf(dueOfLastDay(stretch, end)!) + value,
  leftOut: (_, end, { from, to }) => {
    const after = Math.min(dayOf(from), end);
    return { after, through: after + dayOf(to) - dayOf(from) };
  },
  rolled: (stretch, end) => ({ after: end, through: dayOf(dueOfLastDay(stretch, end)!) }),
};

function dueOfLastDay(stretch: Stretch, lastDay: number): number | null {
  return lastDay < stretch.endDay ? closeOfWorkingDay(stretch, workingDaysBefore(stretch, lastDay)) : null;
}
