import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { introducedLater } from './introduced-later.ts';
import { RULE_NAMES, type RuleName, type RuleParameters, type RuleSet } from './rule-set.ts';

/** Where a value comes from: a rule set, or the procedure itself. */
export type RuleSource = { readonly key: string; readonly version: number } | 'procedure';

/** The rules one dossier goes by: every parameter has a value, and says who set it. */
export type Rules = {
  /** The set that stands nearest to the center: what the dossier is said to be handled under. */
  readonly key: string;
  readonly version: number;
  readonly parameters: RuleParameters;
  readonly sources: Readonly<Record<RuleName, RuleSource>>;
};

/** What one jurisdiction says of its own. */
export type RuleLayer = Pick<RuleSet, 'key' | 'version' | 'parameters'>;

/**
 * The nation's rules with the province's laid over them (section 2 of the regulation: what a profile leaves out it
 * inherits). Problem: `rules-incomplete`, naming the parameters nobody sets.
 */
export function resolveRules(
  national: RuleLayer | null,
  own: RuleLayer | null,
): Result<Rules, Problem<'rules-incomplete'>> {
  return resolve([own, national].filter((set) => set !== null));
}

/** The same for sets approved earlier, perhaps before a parameter there is now (`introducedLater`). */
export const resolveApproved = (national: RuleLayer | null, own: RuleLayer | null) =>
  resolve([own, national, introducedLater].filter((set) => set !== null));

function resolve(layers: readonly RuleLayer[]): Result<Rules, Problem<'rules-incomplete'>> {
  const nearest = layers[0];
  const parameters: Record<string, unknown> = {};
  const sources: Record<string, RuleSource> = {};
  for (const name of RULE_NAMES) {
    const set = layers.find((layer) => layer.parameters[name] !== undefined);
    if (!set) continue;
    parameters[name] = set.parameters[name];
    sources[name] = { key: set.key, version: set.version };
  }
  const missing = RULE_NAMES.filter((name) => !(name in parameters));
  if (!nearest || missing.length > 0) return fail('rules-incomplete', { facts: { missing: missing.join(', ') } });
  const { key, version } = nearest;
  return ok({ key, version, parameters: parameters as RuleParameters, sources: sources as Rules['sources'] });
}

/** The rules with what a procedure says of its own laid over them; of a version in force, so pinned with it. */
export function narrowRules(rules: Rules, own: Partial<RuleParameters> = {}): Rules {
  const names = Object.keys(own) as RuleName[];
  if (names.length === 0) return rules;
  return {
    ...rules,
    parameters: { ...rules.parameters, ...own } as RuleParameters,
    sources: { ...rules.sources, ...Object.fromEntries(names.map((name) => [name, 'procedure'])) },
  };
}

/** The value of one parameter. */
export const ruleValue = <N extends RuleName>(rules: Rules, name: N): RuleParameters[N]['value'] =>
  rules.parameters[name].value;
