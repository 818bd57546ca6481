import { type Rules, ruleValue } from '../../center/index.ts';
import type { NearDueRule } from '../../deadlines/index.ts';

/** From when a dossier is near due, as the rule set says (clock, rule 18). */
export const nearDueRule = (rules: Rules): NearDueRule => ({
  percent: ruleValue(rules, 'nearDue.percent'),
  workedMinutes: ruleValue(rules, 'nearDue.workedMinutes'),
});
