export { reviseUnits } from './actions/revise-units.ts';
export { type Agency, CENTER } from './domain/agency.ts';
export type { CenterProfile } from './domain/profile.ts';
export { type RuleSet, ruleValue } from './domain/rule-set.ts';
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
