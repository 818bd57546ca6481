export { planSteps } from './domain/plan-steps.ts';
export { activeStep, type PlannedStep, registersResult, stepAfter, type WorkflowStep } from './domain/step.ts';
export { beginStep, finishStep, insertSteps, moveFinishBy, stepsOf } from './store.ts';
