import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import type { Services } from '../../../../web/services.ts';
import { isIntakeToken } from '../../intake/intake.ts';
import { type IntakeProblem, saveIntake } from '../../intake/save-intake.ts';
import type { Desk } from './desk.ts';
import { clockText } from './draw-intake.ts';
import type { SavedView } from './saved.view.ts';

/** The intake this form belongs to; a form without one begins another. */
export function intakeToken(request: FastifyRequest): string {
  const { _intake } = (request.body ?? {}) as Record<string, unknown>;
  return isIntakeToken(_intake) ? _intake : newFormKey();
}

export type Kept = { readonly saved: SavedView; readonly problem: Problem<IntakeProblem> | null };

/**
 * Saves what stands in the form. Where its intake has ended – somebody went back to a form that was sent – what is typed
 * from now on is another intake's.
 */
export async function keepIntake(services: Services, desk: Desk, token: string, fields: FormFields): Promise<Kept> {
  const { procedure, caseKey, official } = desk;
  const intake = { procedureCode: procedure.code, caseKey, agencyId: procedure.agencyId, fields };
  const done = await saveIntake(services, official.actor, { ...intake, token });
  if (done.ok) return { saved: { token, at: clockText(done.value), takenOverBy: null }, problem: null };
  const { problem } = done;
  if (problem.code === 'intake-not-found')
    return { saved: { token: newFormKey(), at: null, takenOverBy: null }, problem: null };
  const takenOverBy = problem.code === 'intake-taken-over' ? String(problem.facts?.name ?? '') : null;
  return { saved: { token, at: null, takenOverBy }, problem };
}
