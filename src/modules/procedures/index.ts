export { explainFinding } from './domain/explain-finding.ts';
export { isOfferedOnline } from './domain/filing.ts';
export { missingParts } from './domain/lint-procedure.ts';
export { lintProcess } from './domain/lint-process.ts';
export { PROCEDURE_PROBLEMS } from './domain/problems.ts';
export {
  AUDIENCES,
  type Audience,
  type Charge,
  type Component,
  contentOfCase,
  LIFE_EVENTS,
  type LifeEvent,
  limitOf,
  type ProcedureCase,
  type ProcedureContent,
  ProcedureContentSchema,
  type ProcedureFile,
  ProcedureSchema,
  type TimeLimit,
} from './domain/procedure-content.ts';
export { type Process, ProcessSchema, type ProcessStep, quotaMinutes, type StepRole } from './domain/process.ts';
export { limitText, promiseText } from './pages/wording.ts';
export {
  holdProcedure,
  insertProcedureVersion,
  insertProcessVersion,
  type Publication,
} from './publication-store.ts';
export {
  countByAgency,
  countByField,
  findProcedures,
  type ProcedureSearch,
  type ProcedureSummary,
  type Shelf,
} from './search-store.ts';
export {
  type ProcedurePin,
  type ProcedureVersion,
  type ProcessVersion,
  procedureOn,
  procedureVersion,
  processOn,
  processVersionsOf,
  versionsOf,
} from './store.ts';
