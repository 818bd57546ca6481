import { type DueMode, passedFrom } from '../../deadlines/index.ts';
import type { Moments } from './moments.ts';

export const WARNING_KINDS = ['near_due', 'handler', 'head'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Vi phạm thời hạn: the due date, the time for its cause, or what was promised instead has passed. */
export const VIOLATION_KINDS = ['overdue', 'no-cause', 'missed-promise'] as const;
export type ViolationKind = (typeof VIOLATION_KINDS)[number];

export type Passed = {
  readonly kind: ViolationKind;
  readonly passedAt: Temporal.Instant;
  /** Whether an apology had been issued by then. */
  readonly apologised: boolean;
};

/** What is known of one legal due date when it is looked at. */
export type Seen = {
  readonly now: Temporal.Instant;
  readonly mode: DueMode;
  /** When it ceased to be the due date: met, moved, paused; null while it is. */
  readonly until: Temporal.Instant | null;
  readonly promises: readonly Temporal.Instant[];
  /** When the cause of the delay was first recorded. */
  readonly causeAt: Temporal.Instant | null;
  readonly apologisedAt: Temporal.Instant | null;
  /** How many apologies may still be issued. */
  readonly apologiesLeft: number;
  /** What was recorded of this due date before. */
  readonly recorded: readonly Pick<Passed, 'kind' | 'passedAt'>[];
};

export type DueNow = {
  readonly warnings: readonly WarningKind[];
  /** A draft of the apology belongs into the file. */
  readonly draft: boolean;
  readonly violations: readonly Passed[];
  /** When to look again; null when nothing more can come of this due date. */
  readonly lookAt: Temporal.Instant | null;
};

/**
 * What is due now. A due date that is over is judged by when it was over, whenever that is looked at and whatever the
 * machine's clock says then: a job that was away for days, or twice at work, records the same.
 */
export function dueNow(moments: Moments, seen: Seen): DueNow {
  const { now, until, apologiesLeft } = seen;
  const at = until ?? now;
  const violations = passed(moments, seen, at).filter((one) => !isRecorded(one, seen.recorded));
  if (until !== null) return { warnings: [], draft: false, violations, lookAt: null };
  const overdue = reached(moments.overdue, now);
  return {
    warnings: overdue ? [] : WARNING_KINDS.filter((kind) => reached(moments[kind], now)),
    draft: apologiesLeft > 0 && reached(moments.draft, now),
    violations,
    lookAt: nextAfter(now, [
      ...WARNING_KINDS.map((kind) => moments[kind]),
      moments.draft,
      moments.overdue,
      moments.noCause,
      ...promisesFrom(seen),
    ]),
  };
}

function passed(moments: Moments, seen: Seen, at: Temporal.Instant): Passed[] {
  if (!reached(moments.overdue, at)) return [];
  const { causeAt, apologisedAt } = seen;
  const had = (when: Temporal.Instant | null, by: Temporal.Instant) =>
    when !== null && Temporal.Instant.compare(when, by) < 0;
  const one = (kind: ViolationKind, passedAt: Temporal.Instant | null): Passed[] =>
    passedAt && reached(passedAt, at) ? [{ kind, passedAt, apologised: had(apologisedAt, passedAt) }] : [];
  return [
    ...one('overdue', moments.overdue),
    ...(had(causeAt, moments.noCause) ? [] : one('no-cause', moments.noCause)),
    ...promisesFrom(seen).flatMap((from) => one('missed-promise', from)),
  ];
}

/** Once for a due date; of promises each once. */
const isRecorded = ({ kind, passedAt }: Passed, recorded: Seen['recorded']): boolean =>
  recorded.some((other) => other.kind === kind && (kind !== 'missed-promise' || other.passedAt.equals(passedAt)));

const promisesFrom = ({ promises, mode }: Seen): Temporal.Instant[] =>
  promises.map((dueAt) => passedFrom({ dueAt, mode }));

const reached = (moment: Temporal.Instant | null, at: Temporal.Instant): boolean =>
  moment !== null && Temporal.Instant.compare(moment, at) <= 0;

const nextAfter = (now: Temporal.Instant, moments: readonly (Temporal.Instant | null)[]): Temporal.Instant | null =>
  moments
    .filter((moment) => moment !== null && !reached(moment, now))
    .reduce<Temporal.Instant | null>(
      (first, one) => (first && one && Temporal.Instant.compare(first, one) <= 0 ? first : one),
      null,
    );
