export type { Charge, Component, ProcedureContent, TimeLimit } from './domain/procedure-content.ts';
export { type Process, type ProcessStep, quotaMinutes, type StepRole } from './domain/process.ts';
export {
  findProcedures,
  type ProcedureSummary,
  type ProcedureVersion,
  type ProcessVersion,
  procedureOn,
  procedureVersion,
  processInForce,
} from './store.ts';
