export { explainFinding } from './domain/explain-finding.ts';
export { isOfferedOnline } from './domain/filing.ts';
export { missingParts } from './domain/lint-procedure.ts';
export { lintProcess } from './domain/lint-process.ts';
export { PROCEDURE_PROBLEMS } from './domain/problems.ts';
export {
  type Charge,
  type Component,
  limitOf,
  type ProcedureContent,
  ProcedureSchema,
  type TimeLimit,
} from './domain/procedure-content.ts';
export { type Process, type ProcessStep, quotaMinutes, type StepRole } from './domain/process.ts';
export { limitText, promiseText } from './pages/wording.ts';
export {
  countByAgency,
  countByField,
  findProcedures,
  type ProcedureSearch,
  type ProcedureSummary,
  type Shelf,
} from './search-store.ts';
export { type ProcedureVersion, type ProcessVersion, procedureOn, procedureVersion, processInForce } from './store.ts';
