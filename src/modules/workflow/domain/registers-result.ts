import { advance } from './advance.ts';
import type { WorkflowStep } from './step.ts';

/**
 * What completing a step comes to, each with whether it ends the handling: then the result is registered with it, for
 * nothing else is open and the return begins. A step without outcomes has one ending, null.
 */
export type Ending = { readonly outcome: string | null; readonly registersResult: boolean };

export function endingsOf(steps: readonly WorkflowStep[], step: WorkflowStep): readonly Ending[] {
  const outcomes = step.outcomes?.map(({ key }) => key) ?? [null];
  return outcomes.map((outcome) => ({ outcome, registersResult: registersResult(steps, step, outcome) }));
}

/** Whether completing this step like this means registering the result: it is the last before the return begins. */
export const registersResult = (steps: readonly WorkflowStep[], step: WorkflowStep, outcome: string | null): boolean =>
  step.kind !== 'return' && advance(steps, step.key, outcome).begun.some(({ kind }) => kind === 'return');
