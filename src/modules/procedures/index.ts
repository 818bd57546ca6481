export { agreeToProcedureDraft } from './actions/agree-to-procedure-draft.ts';
export {
  type ApprovedProcedure,
  approveProcedureDraft,
  type ProcedureApproval,
} from './actions/approve-procedure-draft.ts';
export { type BeginDraftInput, beginProcedureDraft } from './actions/begin-procedure-draft.ts';
export { giveUpProcedureDraft } from './actions/give-up-procedure-draft.ts';
export { type DraftReference, draftingSide } from './actions/load-draft.ts';
export { type CountOpenDossiers, type Retirement, retireProcedure } from './actions/retire-procedure.ts';
export { type DraftChange, saveProcedureDraft } from './actions/save-procedure-draft.ts';
export { withdrawProcedureVersion } from './actions/withdraw-procedure-version.ts';
export { procedureJson } from './api/serialise.ts';
export {
  holdProcedures,
  insertManyVersions,
  type ManyPublication,
  type NewestVersion,
  newestVersions,
} from './bulk-store.ts';
export {
  type CatalogueChange,
  type ChangesCursor,
  catalogueChanges,
} from './catalogue-changes.ts';
export { type PostedProcedure, type PostedVersion, proceduresInForce, versionsInForce } from './catalogue-store.ts';
export { diffProcedures, type ProcedureSide } from './domain/differences/diff-procedures.ts';
export type { ProcedureDifference } from './domain/differences/diff-things.ts';
export { isOfferedOnline } from './domain/filing.ts';
export { PROCEDURE_PROBLEMS, type ProcedureProblem } from './domain/problems.ts';
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
export { explainFinding } from './domain/process/explain-finding.ts';
export { type BranchFacts, branchesTaken, type ProcessGraph, processGraph, type Way } from './domain/process/graph.ts';
export { meetingSteps } from './domain/process/legs.ts';
export { limitMinutes } from './domain/process/limit-minutes.ts';
export { lintProcess } from './domain/process/lint-process.ts';
export { longestOfAll } from './domain/process/longest-way.ts';
export { type OrdinaryStep, ordinaryWay } from './domain/process/ordinary-way.ts';
export {
  type Process,
  ProcessSchema,
  type ProcessStep,
  quotaMinutes,
  type StepRole,
} from './domain/process/process.ts';
export { explainPublication } from './domain/publication/explain-publication.ts';
export { missingParts } from './domain/publication/lint-procedure.ts';
export {
  type DraftedContent,
  type DraftedProcess,
  type PublicationFacts,
  type PublicationFinding,
  publicationFindings,
} from './domain/publication/publication-findings.ts';
export { type DraftContent, type DraftProcess, findDraft, listDrafts, type ProcedureDraft } from './drafts-store.ts';
export { legalBasesOn, type NamedBasis } from './legal-bases-store.ts';
export { type DiffRow, presentDiff } from './pages/draft/diff.presenter.ts';
export { diffTable } from './pages/draft/diff.view.ts';
export { draftReminder } from './pages/manage/home-reminder.ts';
export { conditionText } from './pages/picture/process-ways.presenter.ts';
export { tellFinding } from './pages/tell-finding.ts';
export { chargeText, limitText, promiseText, quotaText } from './pages/wording.ts';
export {
  holdProcedure,
  insertProcedureVersion,
  insertProcessVersion,
  type Publication,
} from './publication-store.ts';
export { publicationFacts } from './queries/publication-facts.ts';
export { countByAgency, countByField, countByTopic, type Shelf } from './search/shelves.ts';
export { findProcedures, type ProcedureFilter, type ProcedureSearch, type ProcedureSummary } from './search-store.ts';
export { catalogueStamp } from './stamp.ts';
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
