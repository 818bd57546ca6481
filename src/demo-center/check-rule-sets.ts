import { NATIONAL, type RuleSet, resolveRules } from '../modules/center/index.ts';
import { twice } from './check-center.ts';
import type { DemoFiles, Filed } from './read-files.ts';

/** The rule sets of the nation and the province fit together at every instant; the answer is what does not. */
export function checkRuleSets({ ruleSets, agencies }: DemoFiles): string[] {
  const approved = ruleSets.filter(({ value }) => value.status !== 'draft');
  return [
    ...twice(ruleSets, 'version', ({ key, version }) => `${key} ${version}`),
    ...ruleSets.flatMap((set) => checkPlace(set, ruleSets)),
    ...approved.flatMap((set, at) => checkPeriod(set, approved.slice(0, at))),
    ...approved.flatMap((set) => checkComplete(set, approved)),
    ...checkLevels(agencies, approved),
  ];
}

function checkPlace({ value, file, complain }: Filed<RuleSet>, all: readonly Filed<RuleSet>[]): string[] {
  const suffix = value.version === 1 ? '' : `-v${value.version}`;
  return [
    ...(file === `rule-sets/${value.key}${suffix}.yaml`
      ? []
      : [complain(['key'], `belongs into the file rule-sets/${value.key}${suffix}.yaml`)]),
    ...(value.replaces === undefined || all.some((other) => other.value.key === value.replaces)
      ? []
      : [complain(['replaces'], `names no rule set there is: ${value.replaces}`)]),
  ];
}

function checkPeriod({ value, complain }: Filed<RuleSet>, earlier: readonly Filed<RuleSet>[]): string[] {
  if (value.effectiveTo && value.effectiveTo <= value.effectiveFrom)
    return [complain(['effectiveTo'], 'must be after effectiveFrom')];
  return earlier
    .filter((other) => other.value.jurisdiction === value.jurisdiction && overlap(other.value, value))
    .map((other) => complain(['effectiveFrom'], `overlaps with ${other.value.key}`));
}

/** A set of the nation stands alone; a province's with every national one it meets. */
function checkComplete({ value, complain }: Filed<RuleSet>, all: readonly Filed<RuleSet>[]): string[] {
  const beneath =
    value.jurisdiction === NATIONAL
      ? [null]
      : all.filter((set) => set.value.jurisdiction === NATIONAL && overlap(set.value, value)).map((set) => set.value);
  const lacking = (beneath.length > 0 ? beneath : [null]).flatMap((national) => {
    const resolved = resolveRules(national, value);
    return resolved.ok ? [] : [`${resolved.problem.facts?.missing}`];
  });
  return [...new Set(lacking)].map((names) => complain(['parameters'], `lacks what nobody else sets: ${names}`));
}

/** An agency there still is has a level that the rules of today know: no district after 30/6/2025 where they follow the nation. */
function checkLevels(agencies: DemoFiles['agencies'], approved: readonly Filed<RuleSet>[]): string[] {
  const openEnded = approved.map(({ value }) => value).filter(({ effectiveTo }) => effectiveTo === null);
  const own = openEnded.find(({ jurisdiction }) => jurisdiction !== NATIONAL) ?? null;
  const rules = resolveRules(openEnded.find(({ jurisdiction }) => jurisdiction === NATIONAL) ?? null, own);
  if (!rules.ok) return [];
  const levels: readonly string[] = ['CENTRAL', ...rules.value.parameters['government.levels'].value];
  return agencies
    .filter(({ value }) => value.validTo === null && !levels.includes(value.level))
    .map(({ value, complain }) => complain(['level'], `is no level of government in force: ${value.level}`));
}

const overlap = (one: RuleSet, other: RuleSet): boolean =>
  (one.effectiveTo === null || other.effectiveFrom < one.effectiveTo) &&
  (other.effectiveTo === null || one.effectiveFrom < other.effectiveTo);
