import type { Db } from '../../../platform/database/database.ts';
import { type CalendarShelf, type CompiledCalendar, workedMinutesBetween } from '../../calendar/index.ts';
import type { Center } from '../../center/index.ts';

/** Working minutes until the answer is due; below zero where it is late; null where no calendar says. */
export function workingMinutesLeft(
  calendar: CompiledCalendar | null,
  now: Temporal.Instant,
  dueAt: Temporal.Instant,
): number | null {
  if (!calendar) return null;
  const isLate = Temporal.Instant.compare(dueAt, now) < 0;
  const between = isLate ? workedMinutesBetween(calendar, dueAt, now) : workedMinutesBetween(calendar, now, dueAt);
  if (!between.ok) return null;
  return isLate ? -between.value : between.value;
}

/** The same for several filings at once, by the calendar in force. */
export async function answerMinutesLeft(
  { db, calendars, center }: { readonly db: Db; readonly calendars: CalendarShelf; readonly center: Center },
  filings: readonly { readonly id: number; readonly dueAt: Temporal.Instant }[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, number | null>> {
  const edition = await calendars.current(db, center.profile.calendar);
  return new Map(filings.map(({ id, dueAt }) => [id, workingMinutesLeft(edition?.calendar ?? null, now, dueAt)]));
}
