import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { registersResult, type WorkflowStep } from '../../workflow/index.ts';
import { type Standing, stepsInTurn } from './capacities.ts';
import { type DossierProblem, notAllowed } from './problems.ts';

export type Completion = { readonly step: WorkflowStep; readonly outcome: string | null };

type Asked = {
  readonly action: 'complete-step' | 'register-result';
  /** Registering the result names no step: there is at most one whose completion ends the handling. */
  readonly stepKey?: string;
  readonly outcome?: string | undefined;
};

/**
 * Which step is completed, and what it comes to: a step whose turn it is, of this person's, with an outcome exactly where
 * the process goes by one. What ends the handling is completed with the result, everything else without.
 *
 * Problems: `action-not-allowed`, `outcome-required`, `outcome-unknown`.
 */
export function decideCompletion(standing: Standing, asked: Asked): Result<Completion, Problem<DossierProblem>> {
  const { action, stepKey, outcome = null } = asked;
  const { dossier, steps } = standing;
  const ends = action === 'register-result';
  const step = stepsInTurn(standing).find(({ key, endings }) =>
    stepKey === undefined ? endings.some(({ registersResult }) => registersResult === ends) : key === stepKey,
  );
  if (!step) return fail('action-not-allowed', notAllowed(action, dossier.status));
  const { endings, ...own } = step;
  if (outcome === null && step.outcomes) return fail('outcome-required', atOutcome('outcome-required'));
  if (outcome !== null && !step.outcomes?.some(({ key }) => key === outcome))
    return fail('outcome-unknown', atOutcome('outcome-unknown'));
  if (registersResult(steps, own, outcome) !== ends)
    return fail('action-not-allowed', notAllowed(action, dossier.status));
  return ok({ step: own, outcome });
}

const atOutcome = (code: 'outcome-required' | 'outcome-unknown') => ({ errors: [{ pointer: '/outcome', code }] });
