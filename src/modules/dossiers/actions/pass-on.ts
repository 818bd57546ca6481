import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import { type Advance, advance, beginStep, finishStep, skipSteps, type WorkflowStep } from '../../workflow/index.ts';
import type { Dossier } from '../domain/dossier.ts';
import { stepDue } from './step-due.ts';

export type Passing = {
  readonly dossier: Dossier;
  readonly steps: readonly WorkflowStep[];
  readonly step: WorkflowStep;
  /** What completing it came to, where the process goes by that. */
  readonly outcome: string | null;
  readonly by: number;
  readonly note: string | null;
  readonly at: Temporal.Instant;
};

/** Ends a step and begins what follows it, each with its own due date from this hand-over; steps no way leads to are skipped. */
export async function passOn(tx: Tx, calendars: CalendarShelf, passing: Passing): Promise<Advance<WorkflowStep>> {
  const { dossier, steps, step, outcome, by, note, at } = passing;
  await finishStep(tx, step.id, { at, by, note, outcome });
  const passed = advance(steps, step.key, outcome);
  await skipSteps(
    tx,
    passed.skipped.map(({ id }) => id),
  );
  if (passed.begun.length === 0 || !dossier.accepted) return passed;
  const calendar = await calendars.edition(tx, dossier.accepted.clock.calendarEditionId);
  const agencies = await listAgencies(tx);
  for (const { id, agencyId, quotaMinutes } of passed.begun) {
    const agencyKey = agencies.find((agency) => agency.id === agencyId)?.key ?? null;
    await beginStep(tx, id, {
      at,
      dueAt: await stepDue(tx, calendars, { agencyKey, quotaMinutes, from: at, calendar }),
    });
  }
  return passed;
}
