import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureDifference } from '../../domain/differences/diff-things.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { type ValueNames, valueText } from './value-text.ts';

export type DiffRow = {
  readonly part: string;
  /** Which thing of the part, and which property of it; empty where the part is one value. */
  readonly what: string;
  readonly change: string;
  readonly colour: 'green' | 'red' | 'blue';
  readonly before: string;
  readonly after: string;
};

/** What tells two versions of a procedure apart, in words; what they say themselves stays Vietnamese. */
export const presentDiff = (
  differences: readonly ProcedureDifference[],
  names: { readonly agencies: ReadonlyMap<string, string>; readonly before?: ValueNames; readonly after?: ValueNames },
  lang: Lang,
): DiffRow[] =>
  differences.map((difference) => ({
    part: partText(difference, lang),
    what: whatText(difference, names, lang),
    change: manageWords(lang).diff[difference.kind],
    colour: COLOURS[difference.kind],
    before: sideText(difference, difference.before, names.before ?? names, lang),
    after: sideText(difference, difference.after, names.after ?? names, lang),
  }));

const COLOURS = { added: 'green', removed: 'red', changed: 'blue' } as const;

function partText({ part, caseName }: ProcedureDifference, lang: Lang): string {
  const { parts, diff } = manageWords(lang);
  const name = (parts as Readonly<Record<string, string>>)[part] ?? part;
  return caseName === undefined ? name : diff.inCase({ part: name, name: caseName });
}

/** The thing and its property; nothing where the sides already say it. */
function whatText({ part, label, field, kind }: ProcedureDifference, names: ValueNames, lang: Lang): string {
  const { fields, diff } = manageWords(lang);
  const property = field && ((fields as Readonly<Record<string, string>>)[field] ?? field);
  const called = label === undefined ? '' : labelText(part, label, names, lang);
  if (property) return called ? diff.field({ label: called, field: property }) : property;
  return kind === 'changed' ? called : '';
}

function labelText(part: string, label: string, names: ValueNames, lang: Lang): string {
  if (part === 'manners') return manageWords(lang).choices.mannerKind[label as 'ONLINE'] ?? label;
  return KEYED.has(part) ? valueText({ part, label }, { text: label }, names, lang) : label;
}
const KEYED = new Set(['coordinatingAgencies', 'audiences', 'lifeEvents']);

/** Where a case has no papers or charges of its own, those of the procedure hold. */
function sideText(difference: ProcedureDifference, value: unknown, names: ValueNames, lang: Lang): string {
  const { diff, choices } = manageWords(lang);
  const { part, field, kind } = difference;
  if (field === 'settings') return value === difference.after ? diff.edited : '';
  if (part === 'cases' && (field === 'components' || field === 'charges' || field === 'timeLimit') && !value)
    return diff.asProcedure;
  if (value === undefined || value === null) return kind === 'changed' ? choices.nothing : '';
  return valueText(difference, value, names, lang) || choices.nothing;
}
