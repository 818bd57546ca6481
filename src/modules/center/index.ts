export { reviseUnits } from './actions/revise-units.ts';
export { type Agency, AgencyFileSchema, CENTER } from './domain/agency.ts';
export { type CenterProfile, ProfileSchema, unsourcedKeys } from './domain/profile.ts';
export { type RuleSet, RuleSetSchema, ruleValue } from './domain/rule-set.ts';
export {
  type Center,
  type CenterUnit,
  findCenter,
  listAgencies,
  listUnits,
  type PinnedRules,
  type ReceptionPoint,
  rulesAt,
  rulesById,
  type StoredAgency,
  theReceptionPoint,
} from './store.ts';
