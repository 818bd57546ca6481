import { ok, type Result } from '../../../kernel/result.ts';
import { addWorkedMinutes, type CalendarNotPublished, type CompiledCalendar } from '../../calendar/index.ts';

/** A part of a process in one pair of hands: the center, or an agency. Quotas are worked minutes (rule 11). */
export type Leg = {
  readonly holder: string;
  readonly quotaMinutes: number;
  /** Places in the list, earlier ones, of the legs it waits for; left out, it waits for the one before it. */
  readonly after?: readonly number[];
};

/** A leg on the calendar, if every one before it takes its whole quota. */
export type PlannedLeg = Leg & {
  readonly from: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** Worked minutes until its end: of this leg and of the longest chain of legs it waits for. */
  readonly accumulatedMinutes: number;
};

/**
 * The dates of a process whose legs follow one another, or run side by side and are waited for (rule 11, liên thông): each is
 * due when the quotas that lead to it have been worked since the acceptance, so that the last date is that of the longest
 * chain and no minute is lost between two hands. What a leg is judged by runs from its actual hand-over (`legDeadline`).
 * Problem: `calendar-not-published`.
 */
export function planLegs(
  calendar: CompiledCalendar,
  acceptedAt: Temporal.Instant,
  legs: readonly Leg[],
): Result<PlannedLeg[], CalendarNotPublished> {
  const start = addWorkedMinutes(calendar, acceptedAt, 0);
  if (!start.ok) return start;
  const planned: PlannedLeg[] = [];
  for (const [at, leg] of legs.entries()) {
    const waitsFor = (leg.after ?? [at - 1]).flatMap((place) => planned[place] ?? []);
    const before = waitsFor.reduce<PlannedLeg | null>(
      (latest, each) => (each.accumulatedMinutes > (latest?.accumulatedMinutes ?? -1) ? each : latest),
      null,
    );
    const accumulatedMinutes = (before?.accumulatedMinutes ?? 0) + leg.quotaMinutes;
    const due = addWorkedMinutes(calendar, acceptedAt, accumulatedMinutes);
    if (!due.ok) return due;
    planned.push({ ...leg, from: before?.dueAt ?? start.value, dueAt: due.value, accumulatedMinutes });
  }
  return ok(planned);
}
