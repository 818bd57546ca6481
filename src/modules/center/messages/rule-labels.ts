import { RULE_NAMES } from '../domain/rule-set.ts';
import type { RuleWords } from './rules.vi.ts';

/** The names of parameters, as a problem lists them, in the words of a page. */
export const ruleLabels = (
  { parameters }: { readonly parameters: Readonly<Record<string, RuleWords>> },
  names: string | number | undefined,
): string =>
  RULE_NAMES.filter((name) => String(names).split(', ').includes(name))
    .map((name) => parameters[name]?.label ?? name)
    .join('; ');
