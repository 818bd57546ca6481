import type { CompiledCalendar } from '../../calendar/index.ts';
import { type Rules, ruleValue } from '../../center/index.ts';
import {
  afterDue,
  calculateDeadline,
  type DeadlineTerms,
  type Due,
  latestBefore,
  nearDueFrom,
  openingBefore,
  passedFrom,
} from '../../deadlines/index.ts';

/** When what becomes due around a legal due date (clock, rules 18–19); null for what this dossier has none of. */
export type Moments = {
  /** So much of the time is used that the step's owner is reminded (QC Đ2.2b). */
  readonly near_due: Temporal.Instant | null;
  /** The opening of the working day on which the step's owner is warned. */
  readonly handler: Temporal.Instant | null;
  /** The opening of the working day before: the hard alert to the agency's head. */
  readonly head: Temporal.Instant | null;
  /** From when a draft of the apology lies ready. */
  readonly draft: Temporal.Instant;
  /** By when an apology is in time. */
  readonly latest: Temporal.Instant;
  /** From when the due date is passed. */
  readonly overdue: Temporal.Instant;
  /** From when a delay may not be without a recorded cause any more. */
  readonly noCause: Temporal.Instant;
};

export type Clock = {
  readonly calendar: CompiledCalendar;
  readonly rules: Rules;
  readonly terms: DeadlineTerms;
};

/**
 * Every moment of one legal due date. A warning whose day lies before the clock even started is left out: a limit of one
 * day has none but the reminder. Where the calendar does not reach, there is no warning, and a cause is due at once.
 */
export function momentsOf({ calendar, rules, terms }: Clock, due: Due): Moments {
  const start = startOf(calendar, terms);
  const afterStart = (at: Temporal.Instant | null) =>
    at && start && Temporal.Instant.compare(at, start) <= 0 ? null : at;
  const near = value(
    nearDueFrom(calendar, terms, {
      percent: ruleValue(rules, 'nearDue.percent'),
      workedMinutes: ruleValue(rules, 'nearDue.workedMinutes'),
    }),
  );
  const opening = (days: number) => value(openingBefore(calendar, due.dueAt, days));
  const lead = leadDays(calendar, rules, terms.limit);
  const draft = (lead === 0 ? near : opening(lead)) ?? due.dueAt;
  const causeBy = value(afterDue(calendar, due, ruleValue(rules, 'overdue.causeWorkingDays')));
  return {
    near_due: near,
    handler: afterStart(opening(ruleValue(rules, 'warning.handlerWorkingDays'))),
    head: afterStart(opening(ruleValue(rules, 'warning.headWorkingDays'))),
    draft: start && Temporal.Instant.compare(draft, start) < 0 ? start : draft,
    latest: value(latestBefore(calendar, due, lead)) ?? due.dueAt,
    overdue: passedFrom(due),
    noCause: passedFrom({ dueAt: causeBy ?? due.dueAt, mode: due.mode }),
  };
}

const value = <T>(found: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null =>
  found.ok ? found.value : null;

function startOf(calendar: CompiledCalendar, terms: DeadlineTerms): Temporal.Instant | null {
  const counted = calculateDeadline(calendar, terms);
  return counted.ok ? counted.value.effectiveStart : null;
}

/** `apology.leadWorkingDays`; none where the whole limit is no longer than a day (rule 19). */
function leadDays({ standardDayMinutes }: CompiledCalendar, rules: Rules, limit: DeadlineTerms['limit']): number {
  const minutes = {
    working_minutes: 1,
    working_hours: 60,
    working_days: standardDayMinutes,
    calendar_days: standardDayMinutes,
  };
  return limit.value * minutes[limit.unit] <= standardDayMinutes ? 0 : ruleValue(rules, 'apology.leadWorkingDays');
}
