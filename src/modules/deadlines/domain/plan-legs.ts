import { ok, type Result } from '../../../kernel/result.ts';
import { addWorkedMinutes, type CalendarNotPublished, type CompiledCalendar } from '../../calendar/index.ts';

/** A part of a process in one pair of hands: the center, or an agency. Quotas are worked minutes (rule 11). */
export type Leg = { readonly holder: string; readonly quotaMinutes: number };

/** A leg on the calendar, if every one before it takes its whole quota. */
export type PlannedLeg = Leg & {
  readonly from: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** Worked minutes of this leg and all before it. */
  readonly accumulatedMinutes: number;
};

/**
 * The dates of a process whose legs follow one another (rule 11, liên thông): each is due when the quotas so far have been
 * worked since the acceptance, so that the last date is that of their sum and no minute is lost between two hands. What a
 * leg is judged by runs from its actual hand-over (`legDeadline`). Problem: `calendar-not-published`.
 */
export function planLegs(
  calendar: CompiledCalendar,
  acceptedAt: Temporal.Instant,
  legs: readonly Leg[],
): Result<PlannedLeg[], CalendarNotPublished> {
  const start = addWorkedMinutes(calendar, acceptedAt, 0);
  if (!start.ok) return start;
  const planned: PlannedLeg[] = [];
  let [from, accumulatedMinutes] = [start.value, 0];
  for (const leg of legs) {
    accumulatedMinutes += leg.quotaMinutes;
    const due = addWorkedMinutes(calendar, acceptedAt, accumulatedMinutes);
    if (!due.ok) return due;
    planned.push({ ...leg, from, dueAt: due.value, accumulatedMinutes });
    from = due.value;
  }
  return ok(planned);
}
