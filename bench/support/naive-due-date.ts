import { ZONE } from '../../src/kernel/time.ts';
import type { CalendarDay, CalendarYear, Session } from '../../src/modules/calendar/index.ts';

/**
 * The due date as anybody would write it: from day to day with Temporal, asking of each whether it is worked, until
 * enough are counted. Answers the close of the last day.
 */
export function naiveDueDate(years: readonly CalendarYear[]) {
  const weeks = new Map(years.map(({ year, week }) => [year, week]));
  const special = new Map(years.flatMap(({ days }) => days).map((day) => [day.date, day]));
  const sessionsOn = (date: Temporal.PlainDate): readonly Session[] =>
    sessionsOf(
      special.get(date.toString()),
      weeks.get(date.year)?.[date.dayOfWeek - 1] ?? [],
      weeks.get(date.year)?.[0] ?? [],
    );

  return (acceptedAt: Temporal.Instant, workingDays: number): Temporal.Instant => {
    const accepted = acceptedAt.toZonedDateTimeISO(ZONE);
    let date = accepted.toPlainDate();
    const close = sessionsOn(date).at(-1)?.to;
    const isOver = !close || Temporal.PlainTime.compare(accepted.toPlainTime(), Temporal.PlainTime.from(close)) >= 0;
    if (isOver)
      do date = date.add({ days: 1 });
      while (sessionsOn(date).length === 0);
    for (let left = workingDays; left > 0; ) {
      date = date.add({ days: 1 });
      if (sessionsOn(date).length > 0) left -= 1;
    }
    return date.toZonedDateTime({ timeZone: ZONE, plainTime: sessionsOn(date).at(-1)?.to ?? '00:00' }).toInstant();
  };
}

function sessionsOf(day: CalendarDay | undefined, weekday: readonly Session[], ordinary: readonly Session[]) {
  if (!day) return weekday;
  return day.sessions ?? (day.kind === 'SWAP_WORK' ? ordinary : []);
}
