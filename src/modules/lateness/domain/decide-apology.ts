import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { CalendarNotPublished, CompiledCalendar } from '../../calendar/index.ts';
import { closeOn, type DueMode, isPastDue } from '../../deadlines/index.ts';
import { type Cause, causes } from '../../notices/index.ts';
import type { LatenessProblem } from './problems.ts';

export type ApologyFacts = {
  readonly now: Temporal.Instant;
  /** Null while the clock stands still. */
  readonly legalDueAt: Temporal.Instant | null;
  readonly promisedDueAt: Temporal.Instant | null;
  readonly mode: DueMode;
  readonly calendar: CompiledCalendar;
  readonly issued: number;
  /** `apology.max` of the rule set. */
  readonly max: number;
};

export type ApologyDecision = {
  readonly cause: Cause;
  readonly legalDueAt: Temporal.Instant;
  /** The close of the day that was named. */
  readonly newDueAt: Temporal.Instant;
};

/**
 * Whether an apology may be issued, and what it promises (clock, rule 19). Problems: `apology-while-paused`,
 * `apology-already-issued`, `apology-cause-unknown`, `apology-date-not-later`, `apology-date-passed`,
 * `apology-date-day-off`, `calendar-not-published`.
 */
export function decideApology(
  { now, legalDueAt, promisedDueAt, mode, calendar, issued, max }: ApologyFacts,
  { causeCode, newDueOn }: { readonly causeCode: string; readonly newDueOn: Temporal.PlainDate },
): Result<ApologyDecision, Problem<LatenessProblem> | CalendarNotPublished> {
  if (issued >= max) return fail('apology-already-issued', { facts: { max } });
  if (legalDueAt === null) return fail('apology-while-paused');
  const cause = causes().find(({ kind, code, retired }) => kind === 'lateness' && code === causeCode && !retired);
  if (!cause) return at('/causeCode', 'apology-cause-unknown');
  const close = closeOn(calendar, newDueOn);
  if (!close.ok) return close;
  if (close.value === null) return at('/newDueOn', 'apology-date-day-off');
  const notLater = [legalDueAt, promisedDueAt].some((due) => due && Temporal.Instant.compare(close.value!, due) <= 0);
  if (notLater) return at('/newDueOn', 'apology-date-not-later');
  if (isPastDue(now, close.value, mode)) return at('/newDueOn', 'apology-date-passed');
  return ok({ cause, legalDueAt, newDueAt: close.value });
}

const at = (pointer: string, code: LatenessProblem) => fail(code, { errors: [{ pointer, code }] });
