import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { activeStep, beginStep, finishStep, stepAfter, type WorkflowStep } from '../../workflow/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { saveStatus } from '../store.ts';
import { lockFor } from './load-standing.ts';
import { stepDue } from './step-due.ts';

export type CompleteStepInput = {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
  /** The step that is meant; another one being active is a problem, not a guess. */
  readonly stepKey: string;
  readonly note?: string | undefined;
};

/**
 * Completes the step whose turn it is and hands the dossier to the next one (QC Đ7.2d (2)). The last step is completed by
 * registering the result instead.
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (not this person's turn, or another step's), `stale-version`.
 */
export async function completeStep(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: CompleteStepInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'complete-step', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, steps } = locked.value;
    const step = activeStep(steps);
    if (!step || step.key !== input.stepKey)
      return fail('action-not-allowed', { facts: { action: 'complete-step', status: dossier.status } });
    await passOn(tx, calendars, {
      dossier,
      steps,
      step,
      by: actor.accountId as number,
      note: input.note ?? null,
      at: now,
    });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: { accountId: actor.accountId, name: actor.name, capacity: step.role },
        action: 'complete-step',
        facts: { step: step.key, next: stepAfter(steps, step)?.key, note: input.note },
        ground: 'QC Đ7.2d (2)',
      },
    ]);
    return ok(await saveStatus(tx, dossier, { status: 'handling' }));
  });
}

type Passing = {
  readonly dossier: Dossier;
  readonly steps: readonly WorkflowStep[];
  readonly step: WorkflowStep;
  readonly by: number;
  readonly note: string | null;
  readonly at: Temporal.Instant;
};

/** Ends a step and begins the one after it, whose own due date runs from this hand-over. */
export async function passOn(tx: Tx, calendars: CalendarShelf, passing: Passing): Promise<void> {
  const { dossier, steps, step, by, note, at } = passing;
  await finishStep(tx, step.id, { at, by, note });
  const next = stepAfter(steps, step);
  if (!next || !dossier.accepted) return;
  const calendar = await calendars.edition(tx, dossier.accepted.clock.calendarEditionId);
  const agencyKey = (await listAgencies(tx)).find(({ id }) => id === next.agencyId)?.key ?? null;
  const { quotaMinutes } = next;
  await beginStep(tx, next.id, {
    at,
    dueAt: await stepDue(tx, calendars, { agencyKey, quotaMinutes, from: at, calendar }),
  });
}
