export { type AcceptDossierInput, acceptDossier } from './actions/accept-dossier.ts';
export { completeStep } from './actions/complete-step.ts';
export { changeReturn } from './actions/details/change-return.ts';
export { correctDetails } from './actions/details/correct-details.ts';
export { askWithdrawal } from './actions/ending/ask-withdrawal.ts';
export { confirmWithdrawal, declineWithdrawal } from './actions/ending/decide-withdrawal.ts';
export { endDossier } from './actions/ending/end-dossier.ts';
export { refuseDossier } from './actions/ending/refuse-dossier.ts';
export { stopDossier } from './actions/ending/stop-dossier.ts';
export { enter } from './actions/entry.ts';
export { fileDossier } from './actions/file-dossier.ts';
export { type LockedDossier, lockFor } from './actions/load-standing.ts';
export { type LoadedTerms, loadTerms } from './actions/load-terms.ts';
export { mayEndStep } from './actions/may-end-step.ts';
export { type MoveClockInput, moveClock } from './actions/move-clock.ts';
export { askObligation } from './actions/obligations/ask-obligation.ts';
export { cancelObligation, settleObligation } from './actions/obligations/end-obligation.ts';
export { passOn } from './actions/pass-on.ts';
export { stepDueAfter } from './actions/step-due.ts';
export { confirmSupplement, findSupplementIncomplete } from './actions/supplement/confirm-supplement.ts';
export {
  declineProposal,
  issueProposedSupplement,
  signSupplementException,
} from './actions/supplement/decide-proposal.ts';
export { answerExplanation, askExplanation } from './actions/supplement/explanations.ts';
export { handInSupplement } from './actions/supplement/hand-in-supplement.ts';
export { lapseSupplements } from './actions/supplement/lapse-supplements.ts';
export { proposeSupplement } from './actions/supplement/propose-supplement.ts';
export { requestSupplement } from './actions/supplement/request-supplement.ts';
export { takeIn } from './actions/take-in.ts';
export { beginWait, endWait, skipTime, type Wait } from './actions/waits.ts';
export { moved, verb } from './api/moved.ts';
export { dossierJson, movedJson } from './api/serialise.ts';
export type {
  AcceptedFact,
  DossierAnnouncements,
  DossierCapabilities,
  PapersFact,
  VerificationFact,
} from './capabilities.ts';
export { attachFiles, documentsOf } from './documents-store.ts';
export { type Part, type StepInTurn, stepsInTurn } from './domain/capacities.ts';
export { type ClockPause, readExtensions, readPauses, type Waits } from './domain/clock-pauses.ts';
export { dueOnReturnDong, prepaymentDong } from './domain/decide-acceptance.ts';
export { decideCompletion } from './domain/decide-completion.ts';
export { type Applicant, chainOf, type Dossier, type DossierDocument, referenceOf } from './domain/dossier.ts';
export type {
  FormFact,
  ReceiptCorrectionFact,
  RefusalFact,
  StopNoticeFact,
  SupplementRequestFact,
} from './domain/form-facts.ts';
export { type Action, type Outcome, STATUSES, type Status, TRANSITIONS } from './domain/lifecycle.ts';
export { DOSSIER_PROBLEMS, type DossierProblem } from './domain/problems.ts';
export { caseNameOf } from './domain/procedure-in-case.ts';
export type {
  SupplementClockEffect,
  SupplementItem,
  SupplementRequest,
  SupplementStage,
  SupplementStatus,
} from './domain/supplement.ts';
export { decodeWorkCursor, encodeWorkCursor, type WorkCursor } from './domain/work-cursor.ts';
export { type Refusal, refusalOf } from './endings-store.ts';
export { extensionsOf, type GrantedExtension, insertExtension } from './extensions-store.ts';
export {
  AcceptanceInput,
  ApplicantInput,
  CompletionInput,
  FilingInput,
  NoticeInput,
  ObligationInput,
  ReceiptInput,
  ReferenceParams,
  underVersion,
} from './input.ts';
export { giveUpIntake } from './intake/give-up-intake.ts';
export { type Obligation, obligationsOf, openObligations } from './obligations-store.ts';
export { type DecidingView, deciding } from './pages/deciding/deciding.ts';
export { decidingForm, decidingPage, line, lines } from './pages/deciding/deciding.view.ts';
export { countedFrom, dueDateLines, pauseStory } from './pages/due-date-lines.ts';
export { movedText } from './pages/moved-text.ts';
export { addParty, endParty, type Party, partiesOf } from './parties-store.ts';
export { type DossierClock, dossierClocks } from './queries/dossier-clock.ts';
export { dossierShares, holderOf } from './queries/dossier-shares.ts';
export { type DueDateExplanation, explainDueDate } from './queries/explain-due-date.ts';
export { type DossierSearch, type DossierSummary, findDossiers } from './queries/find-dossiers.ts';
export { type LookUp, lookUp } from './queries/look-up.ts';
export { countOpenClocks, type OpenClock, openClocks } from './queries/open-clocks.ts';
export { countOpenDossiers, type OpenDossier, openOnOlderVersions } from './queries/open-on-older-versions.ts';
export { type DossierView, readDossier } from './queries/read-dossier.ts';
export { readForChange } from './queries/read-for-change.ts';
export { type TimelineEvent, timeline } from './queries/timeline.ts';
export { type UrgencyCapabilities, urgencies, urgencyOf } from './queries/urgency.ts';
export { type WorkFilter, type WorkItem, worklist } from './queries/worklist.ts';
export { findDossier, findDossierById, lockDossierById, saveStatus } from './store.ts';
export { supplementsOf } from './supplement-store.ts';
