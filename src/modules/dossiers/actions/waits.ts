import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { ruleValue } from '../../center/index.ts';
import { calculateDeadline, type DeadlineTerms, openPause, type Pause } from '../../deadlines/index.ts';
import { activeSteps, moveStepDue } from '../../workflow/index.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { beginPause, endPause, insertEndedPause, type PauseKind } from '../pauses-store.ts';
import type { LoadedTerms } from './load-terms.ts';
import { stepDueAfter } from './step-due.ts';

/** As much of a loaded dossier as its waits are judged by. */
type Waiting = Pick<LoadedTerms, 'dossier' | 'steps' | 'calendar' | 'rules' | 'terms'>;

/** Time that does not count, and the article that says so (clock, rule 12). */
export type Wait = {
  readonly kind: Exclude<PauseKind, 'supplement' | 'recall'>;
  readonly ground: string;
  readonly legalBasis: string;
};

/**
 * Stops the clock of an accepted dossier from now on; whoever calls saves the dossier without a legal due date. Problems:
 * `wait-after-due` (a wait cannot cure lateness, clock rule 13), `clock-stands-still`, `action-not-allowed` (no clock yet).
 */
export async function beginWait(
  tx: Tx,
  { dossier, calendar, rules, terms }: Waiting,
  now: Temporal.Instant,
  { kind, ground, legalBasis }: Wait,
): Promise<Result<void, Problem<DossierProblem>>> {
  if (!terms) return fail('action-not-allowed');
  const opened = openPause(calendar, terms, { from: now, ground }, now, ruleValue(rules, 'pause.backdateMinutes'));
  if (!opened.ok) return fail(opened.problem.code === 'pause-after-due' ? 'wait-after-due' : 'clock-stands-still');
  await beginPause(tx, dossier.id, { kind, from: now, ground, legalBasis });
  return ok(undefined);
}

/**
 * The clock goes on from now: answers the legal due date that follows, for whoever calls to save, and moves what is under
 * way by as much. Problems: `clock-runs`, `calendar-not-published`.
 */
export async function endWait(
  tx: Tx,
  calendars: CalendarShelf,
  { dossier, steps, calendar, terms }: Waiting,
  now: Temporal.Instant,
): Promise<Result<Temporal.Instant, Problem<DossierProblem>>> {
  const open = terms?.pauses?.at(-1);
  if (!terms || !open || open.to !== null) return fail('clock-runs');
  const closed = { ...open, to: now };
  const due = dueWith(calendar, { ...terms, pauses: [...(terms.pauses ?? []).slice(0, -1), closed] });
  if (!due) return fail('calendar-not-published');
  await endPause(tx, dossier.id, now, false);
  for (const step of activeSteps(steps)) {
    if (!step.startedAt) continue;
    const turn = { from: step.startedAt, pauses: [closed], calendar };
    await moveStepDue(tx, step.id, await stepDueAfter(tx, calendars, step, turn));
  }
  return ok(due);
}

/**
 * The time a result was out before it was taken back: it does not count, so that the elapsed time goes on from where it
 * stood (lifecycle: recall). Answers the legal due date that follows. Problem: `calendar-not-published`.
 */
export async function skipTime(
  tx: Tx,
  { dossier, calendar, terms }: Waiting,
  { from, to, ground }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant; readonly ground: string },
): Promise<Result<Temporal.Instant, Problem<DossierProblem>>> {
  const due = terms && dueWith(calendar, { ...terms, pauses: [...(terms.pauses ?? []), { from, to, ground }] });
  if (!due) return fail('calendar-not-published');
  await insertEndedPause(tx, dossier.id, { kind: 'recall', from, to, ground });
  return ok(due);
}

function dueWith(
  calendar: Waiting['calendar'],
  terms: DeadlineTerms & { readonly pauses: readonly Pause[] },
): Temporal.Instant | null {
  const counted = calculateDeadline(calendar, terms);
  return counted.ok ? counted.value.dueAt : null;
}
