import { type LoadedTerms, stepsInTurn } from '../../dossiers/index.ts';
import { activeSteps, type WorkflowStep } from '../../workflow/index.ts';

export type StepMeant = { readonly step: WorkflowStep; readonly capacity: 'step_actor' | 'approver' };

/**
 * The step a notice is about: one in turn that is this person's; for who approves in an agency, one of that agency.
 * Without a key the first of them. Null where there is none.
 */
export function stepMeant(standing: LoadedTerms, key?: string): StepMeant | null {
  const isIt = (step: WorkflowStep) => key === undefined || step.key === key;
  const own = stepsInTurn(standing).find(isIt);
  if (own) {
    const { endings: _, ...step } = own;
    return { step, capacity: 'step_actor' };
  }
  if (!standing.capacities.has('approver')) return null;
  const step = activeSteps(standing.steps).find(
    (one) => one.kind !== 'return' && one.agencyId === standing.station?.agencyId && isIt(one),
  );
  return step ? { step, capacity: 'approver' } : null;
}
