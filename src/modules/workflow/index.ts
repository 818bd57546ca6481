export { type Advance, advance, begin } from './domain/advance.ts';
export { type GoneBack, goBack, waysBack } from './domain/go-back.ts';
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
  saveAssignee,
  skipSteps,
  stepsOf,
} from './store.ts';
export { type GoingBack, moveTurn, saveGoneBack, type Turn, turnsOf } from './turns-store.ts';
