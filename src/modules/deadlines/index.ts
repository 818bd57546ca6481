export { explanationJson } from './api/explanation-json.ts';
export { calculateDeadline, type Deadline, type DeadlineTerms } from './domain/calculate-deadline.ts';
export { explainDeadline } from './domain/explain-deadline.ts';
export type { ExplanationCode, ExplanationLine } from './domain/explanation.ts';
export { type ExtensionRule, extendDeadline } from './domain/extend-deadline.ts';
export type { Extension } from './domain/extension.ts';
export {
  classifyFinished,
  classifyOpen,
  type Due,
  type FinishedClass,
  isPastDue,
  type OpenClass,
} from './domain/lateness.ts';
export { afterDue, closeOn, latestBefore, openingBefore, passedFrom } from './domain/lead-times.ts';
export { type NearDueRule, nearDueFrom } from './domain/near-due.ts';
export { openPause } from './domain/open-pause.ts';
export { checkDeadline, legDeadline, type TransferRule, transferDeadline } from './domain/other-clocks.ts';
export type { Pause } from './domain/pauses.ts';
export { type Leg, type PlannedLeg, planLegs } from './domain/plan-legs.ts';
export { DEADLINE_PROBLEMS, type DeadlineProblem } from './domain/problems.ts';
export { type HandOver, type Share, shares } from './domain/shares.ts';
export {
  type CompletedSupplement,
  type SupplementClock,
  type SupplementedDeadline,
  supplementDeadline,
} from './domain/supplement-deadline.ts';
export { type DueMode, dueMode, type Quota, type TimeLimit, TimeLimitSchema } from './domain/time-limit.ts';
export { type ExplainedLine, explanationLabel, presentExplanation } from './pages/explanation.presenter.ts';
export { explanationTable } from './pages/explanation.view.ts';
export { shortExplanation } from './pages/short-explanation.ts';
