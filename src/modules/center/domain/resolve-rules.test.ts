import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDemoCenter } from '../../../demo-center.ts';
import { introducedLater } from './introduced-later.ts';
import { narrowRules, resolveApproved, resolveRules, ruleValue } from './resolve-rules.ts';
import { RULE_NAMES, type RuleName, type RuleSet } from './rule-set.ts';

const DATA = new URL('../../../../data', import.meta.url).pathname;
const { ruleSets } = loadDemoCenter(DATA, 'kon-tum');
const set = (key: string): RuleSet => {
  const found = ruleSets.find((each) => each.key === key);
  if (!found) throw new Error(`There is no rule set ${key}`);
  return found;
};
const [national, province] = [set('quoc-gia-2018'), set('kon-tum-2018')];
const only = (base: RuleSet, ...names: RuleName[]): RuleSet => ({
  ...base,
  parameters: Object.fromEntries(names.map((name) => [name, base.parameters[name]])),
});

test("a province's value stands before the nation's, and each says where it is from", () => {
  const resolved = resolveRules(national, only(province, 'transfer.cutoff'));
  assert.ok(resolved.ok);
  assert.equal(ruleValue(resolved.value, 'transfer.cutoff'), '16:00:00');
  assert.deepEqual(resolved.value.sources['transfer.cutoff'], { key: 'kon-tum-2018', version: 1 });
  assert.deepEqual(resolved.value.sources['supplement.max'], { key: 'quoc-gia-2018', version: 1 });
});

test("what a procedure's own law says stands before both", () => {
  const resolved = resolveRules(null, province);
  assert.ok(resolved.ok);
  const own = { 'supplement.clock': { value: 'RESUME', basis: 'Luật chuyên ngành', tag: 'DEMO' } } as const;
  const rules = narrowRules(resolved.value, own);
  assert.equal(ruleValue(rules, 'supplement.clock'), 'RESUME');
  assert.equal(rules.sources['supplement.clock'], 'procedure');
});

test('what nobody sets is a named problem', () => {
  const resolved = resolveRules(null, only(province, 'transfer.cutoff'));
  assert.ok(!resolved.ok);
  assert.match(String(resolved.problem.facts?.missing), /supplement\.max/);
});

test('a set approved before a parameter existed is still read whole; a new one must say it', () => {
  const later = Object.keys(introducedLater.parameters) as RuleName[];
  const earlier = only(province, ...RULE_NAMES.filter((name) => !later.includes(name)));
  assert.ok(!resolveRules(null, earlier).ok);
  const resolved = resolveApproved(null, earlier);
  assert.ok(resolved.ok);
  assert.equal(resolved.value.key, 'kon-tum-2018');
  assert.equal(ruleValue(resolved.value, 'forms.set'), 'FORM_SET_2018');
});
