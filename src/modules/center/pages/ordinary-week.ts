import { type CompiledCalendar, type Session, sessionsOf, specialDay } from '../../calendar/index.ts';

/** The sessions of each weekday, Monday first. */
export type Week = readonly (readonly Session[])[];

const MONDAY_TO_SUNDAY = [1, 2, 3, 4, 5, 6, 7];
/** Longer than any run of holidays. */
const WEEKS_AHEAD = 8;

/** The hours of an ordinary week as the published calendar has them from a day on: of each weekday, its next ordinary one. */
export const ordinaryWeek = (calendar: CompiledCalendar, today: Temporal.PlainDate): Week =>
  MONDAY_TO_SUNDAY.map((weekday) => {
    for (let week = 0; week < WEEKS_AHEAD; week++) {
      const date = today.add({ days: ((weekday - today.dayOfWeek + 7) % 7) + week * 7 });
      const sessions = sessionsOf(calendar, date);
      if (sessions.ok && !specialDay(calendar, date)) return sessions.value;
    }
    return [];
  });
