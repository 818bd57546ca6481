import { ok, type Result } from '../../../kernel/result.ts';
import { type CompiledCalendar, instantOf, minuteAtWorked } from '../../calendar/index.ts';
import { type DeadlineTerms, taskOf } from './calculate-deadline.ts';
import { count } from './count.ts';
import { workedMinutes } from './measures.ts';
import { workedOutside } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';

/** `nearDue.percent` and `nearDue.workedMinutes` of the rule set. */
export type NearDueRule = { readonly percent: number; readonly workedMinutes: number };

/**
 * From when an open dossier is near due (rule 18): the earlier of so many percent of its working time used and so many
 * worked minutes left; null while a pause is open. Worth storing: the state then needs no calendar. Problems: those of
 * `calculateDeadline`.
 */
export function nearDueFrom(
  calendar: CompiledCalendar,
  terms: DeadlineTerms,
  rule: NearDueRule,
): Result<Temporal.Instant | null, DeadlineProblem> {
  const task = taskOf(calendar, terms);
  if (!task.ok) return task;
  const counted = count(calendar, task.value);
  if (!counted.ok) return counted;
  const { stretch, start, due, pausedSince, pauses } = counted.value;
  if (pausedSince !== null) return ok(null);
  const total = workedOutside(stretch, pauses, start, due);
  const used = Math.min(Math.ceil((total * rule.percent) / 100), total - rule.workedMinutes);
  if (used <= 0) return ok(instantOf(start));
  const minutes = workedMinutes(1);
  let end = minutes.begin(stretch, start, used);
  for (const { from, to } of pauses) {
    if (to !== null) end = minutes.pause(stretch, end, { from, to, previousTo: undefined }) ?? end;
  }
  return ok(instantOf(minuteAtWorked(stretch, end)!));
}
