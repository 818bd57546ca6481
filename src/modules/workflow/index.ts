export { type Advance, advance, begin } from './domain/advance.ts';
export { handOversOf } from './domain/hand-overs.ts';
export { planSteps } from './domain/plan-steps.ts';
export { type Ending, endingsOf, registersResult } from './domain/registers-result.ts';
export { activeSteps, type PlannedStep, type WorkflowStep } from './domain/step.ts';
export {
  beginStep,
  endSteps,
  finishStep,
  insertSteps,
  moveFinishBy,
  moveStepDue,
  skipSteps,
  stepsOf,
} from './store.ts';
