import { type CompiledCalendar, workedMinutesBetween } from '../../calendar/index.ts';

/** Handed over in the deadline's own minute is in time (clock, rule 1). */
export const isLate = (dueAt: Temporal.Instant, handedOverAt: Temporal.Instant): boolean =>
  Temporal.Instant.compare(handedOverAt.round({ smallestUnit: 'minute', roundingMode: 'floor' }), dueAt) > 0;

/** Worked minutes between the deadline and an instant; 0 where the calendar does not reach that far. */
export function minutesLate(calendar: CompiledCalendar, dueAt: Temporal.Instant, at: Temporal.Instant): number {
  const worked = workedMinutesBetween(calendar, dueAt, at);
  return worked.ok ? worked.value : 0;
}
