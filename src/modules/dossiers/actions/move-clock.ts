import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import type { RulePin } from '../../center/index.ts';
import { calculateDeadline, isPastDue } from '../../deadlines/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { moveFinishBy } from '../../workflow/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { type Acceptance, chainOf, type Dossier } from '../domain/dossier.ts';
import { findTransition, STATUSES } from '../domain/lifecycle.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { type DueStates, dueStates } from '../due-states.ts';
import { dossierClocks } from '../queries/dossier-clock.ts';
import { lockDossierById, saveClock } from '../store.ts';

export type MoveClockInput = {
  readonly dossierId: number;
  /** What the clock is to go by; what is left out stays as it is. */
  readonly to: {
    readonly calendarEditionId?: number | undefined;
    readonly rules?: ((present: RulePin) => RulePin) | undefined;
  };
  /** What was seen when it was decided: any other date leaves the dossier alone. */
  readonly expected: { readonly dueFrom: Temporal.Instant; readonly dueTo: Temporal.Instant };
  /** The recalculation it is part of, and what it rests on: shown to the applicant too. */
  readonly recalculation: { readonly id: number; readonly decisionNo: string; readonly ground: string };
};

/**
 * Moves an open dossier to another calendar edition or rule set, and its legal due date with it: one recorded step of an
 * approved recalculation, done by the system alone. What it was accepted under and the date on the receipt stay. Steps not done are ordered anew.
 *
 * Problems: `not-permitted`, `dossier-not-found`, `clock-ended`, `clock-paused`, `clock-changed`, `overdue-at-once`.
 */
export async function moveClock(
  capabilities: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: MoveClockInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'not-permitted'>>> {
  if (actor.kind !== 'system') return fail('not-permitted');
  const now = capabilities.clock.now();
  return transaction(capabilities.db, async (tx) => {
    const dossier = await lockDossierById(tx, input.dossierId);
    if (!dossier) return fail('dossier-not-found');
    const decided = await decide({ ...capabilities, db: tx }, dossier, input, now);
    if (!decided.ok) return decided;
    const { expected, recalculation } = input;
    const moved = await saveClock(tx, dossier, { ...decided.value, legalDueAt: expected.dueTo });
    await moveFinishBy(tx, dossier.id, expected.dueTo);
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'system'),
        action: 'recalculate',
        facts: {
          dueFrom: toRfc3339(expected.dueFrom),
          dueTo: toRfc3339(expected.dueTo),
          from: pinFacts(dossier.accepted?.clock),
          to: pinFacts(decided.value.clock),
          recalculation: recalculation.id,
          decisionNo: recalculation.decisionNo,
        },
        ground: recalculation.ground,
      },
    ]);
    return ok(moved);
  });
}

/** What the clock will go by, when nothing stands against it. */
async function decide(
  capabilities: Pick<DossierCapabilities, 'calendars'> & { readonly db: Tx },
  dossier: Dossier,
  { to, expected }: MoveClockInput,
  now: Temporal.Instant,
): Promise<Result<{ clock: Acceptance['clock']; states: DueStates }, Problem<DossierProblem>>> {
  const { accepted, status } = dossier;
  if (!accepted || STATUSES[status].clock === 'ended') return fail('clock-ended');
  if (accepted.legalDueAt === null || !findTransition('recalculate', status)) return fail('clock-paused');
  if (!accepted.legalDueAt.equals(expected.dueFrom)) return fail('clock-changed');
  const clock = {
    calendarEditionId: to.calendarEditionId ?? accepted.clock.calendarEditionId,
    rules: to.rules?.(accepted.clock.rules) ?? accepted.clock.rules,
  };
  const { content } = await procedureVersion(capabilities.db, dossier);
  const goesBy = await dossierClocks(capabilities)({ ...accepted, clock }, content);
  const counted = calculateDeadline(goesBy.calendar, goesBy.terms);
  if (!counted.ok || !counted.value.dueAt?.equals(expected.dueTo)) return fail('clock-changed');
  const isOverdue = (dueAt: Temporal.Instant) => isPastDue(now, dueAt, counted.value.mode);
  if (isOverdue(expected.dueTo) && !isOverdue(expected.dueFrom)) return fail('overdue-at-once');
  return ok({ clock, states: dueStates(goesBy, expected.dueTo) });
}

const pinFacts = (clock: Acceptance['clock'] | undefined) => ({
  calendarEdition: clock?.calendarEditionId,
  ruleSet: clock?.rules.id,
  nationalRuleSet: clock?.rules.nationalId,
});
