export { recordVisit } from './actions/record-visit.ts';
export { VISIT_PROBLEMS, type VisitProblem } from './domain/problems.ts';
export { VisitInput } from './input.ts';
export { countVisits, type Visit, type VisitCounts, visitsOn } from './store.ts';
