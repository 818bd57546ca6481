import { localDate, ZONE } from '../../../kernel/time.ts';
import { type CompiledCalendar, isWorkingDay, workingDayFrom } from '../../calendar/index.ts';

/** When papers are to be moved next, and the batch of today whose time has passed last. */
export type BatchTimes = { readonly next: Temporal.Instant | null; readonly passed: Temporal.Instant | null };

/**
 * The batches of paper around an instant (`transfer.paperBatches`, "10:30"): the next one on this or a later working day,
 * the time itself still counting, and the last one today that is over. Null where no calendar is published.
 */
export function batchTimes(calendar: CompiledCalendar, batches: readonly string[], now: Temporal.Instant): BatchTimes {
  const today = localDate(now);
  const works = isWorkingDay(calendar, today);
  const todays = works.ok && works.value ? batches.map((time) => onDay(today, time)) : [];
  const next = todays.find((at) => Temporal.Instant.compare(at, now) >= 0);
  const passed = todays.findLast((at) => Temporal.Instant.compare(at, now) < 0) ?? null;
  if (next) return { next, passed };
  const day = workingDayFrom(calendar, today, 1);
  const [first] = batches;
  return { next: day.ok && first !== undefined ? onDay(day.value, first) : null, passed };
}

const onDay = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
