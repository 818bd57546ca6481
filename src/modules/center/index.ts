export { addLegalDocument } from './actions/add-legal-document.ts';
export { approveRuleSet } from './actions/approve-rule-set.ts';
export { correctLegalDocument } from './actions/correct-legal-document.ts';
export { draftRuleSet } from './actions/draft-rule-set.ts';
export { giveUpRuleSetDraft } from './actions/give-up-rule-set-draft.ts';
export { reviseUnits } from './actions/revise-units.ts';
export { saveRuleSetDraft } from './actions/save-rule-set-draft.ts';
export { type Agency, AgencyFileSchema, CENTER } from './domain/agency.ts';
export { LegalDocumentFileSchema, type LegalDocumentRecord, numbersIn, slugOf } from './domain/legal-document.ts';
export type { CenterProblem } from './domain/problems.ts';
export { type CenterProfile, type ProfileFile, ProfileFileSchema, unsourcedKeys } from './domain/profile.ts';
export { resolveProfile } from './domain/resolve-profile.ts';
export { narrowRules, type Rules, resolveRules, ruleValue } from './domain/resolve-rules.ts';
export { NATIONAL, OwnParametersSchema, type RuleSet, RuleSetSchema } from './domain/rule-set.ts';
export { findLegalDocument, type LegalDocument, listLegalDocuments, storeLegalDocuments } from './legal-store.ts';
export { REGISTERS, type Register, type RegisterNumber, takeNumber } from './number-registers.ts';
export { type RegulationClause, regulationClauses } from './regulation-clauses.ts';
export {
  findRuleSet,
  listRuleSets,
  type PinnedRules,
  type RulePin,
  rulesAt,
  rulesOf,
  type StoredRuleSet,
} from './rule-set-store.ts';
export {
  type Center,
  type CenterUnit,
  findCenter,
  listAgencies,
  listUnits,
  type ReceptionPoint,
  type StoredAgency,
  theReceptionPoint,
} from './store.ts';
