import type { Dossier } from '../../dossiers/index.ts';
import { activeSteps, type WorkflowStep } from '../../workflow/index.ts';
import type { Duty } from './responsible.ts';

/**
 * What somebody must answer for in an open dossier: the step whose turn it is, of several the one that began first; where
 * none is, or the center waits for the applicant, the reception of the counter that serves its agency. Null for one that has ended.
 */
export function dutyOf(
  { status, agencyId }: Pick<Dossier, 'status' | 'agencyId'>,
  steps: readonly WorkflowStep[],
): Duty | null {
  if (status === 'refused' || status === 'stopped' || status === 'delivered') return null;
  const [step] = BEFORE_HANDLING.has(status) ? [] : activeSteps(steps).toSorted(byBeginning);
  return step
    ? dutyOfStep(step, agencyId)
    : { agencyId: null, role: 'reception', assigneeId: null, dossierAgencyId: agencyId };
}

export const dutyOfStep = ({ agencyId, role, assigneeId }: WorkflowStep, dossierAgencyId: number): Duty => ({
  agencyId,
  role,
  assigneeId,
  dossierAgencyId,
});

/** While the center has to say something to the applicant, or hears from them. */
const BEFORE_HANDLING: ReadonlySet<Dossier['status']> = new Set([
  'submitted',
  'supplement_requested',
  'withdrawal_requested',
]);

const byBeginning = (a: WorkflowStep, b: WorkflowStep): number =>
  a.startedAt && b.startedAt ? Temporal.Instant.compare(a.startedAt, b.startedAt) || a.ordinal - b.ordinal : 0;
