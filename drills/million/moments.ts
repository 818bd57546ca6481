import { localDate, startOfDay } from '../../src/kernel/time.ts';
import { addWorkedMinutes, isWorkingDay } from '../../src/modules/calendar/index.ts';
import { ruleValue } from '../../src/modules/center/index.ts';
import { calculateDeadline, checkDeadline, nearDueFrom } from '../../src/modules/deadlines/index.ts';
import { chance } from '../../test/support/chance.ts';
import type { Ground } from './ground.ts';
import type { Kind } from './kinds.ts';

/** When a dossier of a kind was accepted on some day, and what its clock says, by the center's own calculator. */
export type Moment = {
  readonly kind: number;
  /** The working days in order, from 0. */
  readonly day: number;
  readonly acceptedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  readonly effectiveStart: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly nearDueFrom: Temporal.Instant;
};

/** So many working days before today, the oldest first. */
export function workingDaysBefore({ calendar }: Ground, now: Temporal.Instant, count: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = localDate(now).subtract({ days: 1 }); days.length < count; day = day.subtract({ days: 1 })) {
    const isWorked = isWorkingDay(calendar, day);
    if (!isWorked.ok) break;
    if (isWorked.value) days.push(day);
  }
  return days.reverse();
}

/** One moment of each kind on each day. */
export function* momentsOf(
  ground: Ground,
  kinds: readonly Kind[],
  days: readonly Temporal.PlainDate[],
): Generator<Moment> {
  const { calendar, rules } = ground;
  const by = chance(44);
  const near = {
    percent: ruleValue(rules, 'nearDue.percent'),
    workedMinutes: ruleValue(rules, 'nearDue.workedMinutes'),
  };
  const hours = ruleValue(rules, 'onlineCheck.workingHours');
  for (const [day, date] of days.entries()) {
    const midnight = startOfDay(date);
    for (const { kind, limit } of kinds) {
      const acceptedAt = value(addWorkedMinutes(calendar, midnight, by.between(5, 415)));
      const terms = { acceptedAt, limit };
      const deadline = value(calculateDeadline(calendar, terms));
      yield {
        kind,
        day,
        acceptedAt,
        checkDueAt: value(checkDeadline(calendar, acceptedAt, hours)).dueAt as Temporal.Instant,
        effectiveStart: deadline.effectiveStart,
        dueAt: deadline.dueAt as Temporal.Instant,
        nearDueFrom: value(nearDueFrom(calendar, terms, near)) as Temporal.Instant,
      };
    }
  }
}

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (result.ok) return result.value;
  throw new Error(`The calendar does not tell: ${JSON.stringify(result.problem)}`);
}
