import { formatDong } from '../../../../kernel/money.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureDifference } from '../../domain/diff-things.ts';
import type { Charge, Component, TimeLimit } from '../../domain/procedure-content.ts';
import type { ProcessStep } from '../../domain/process.ts';
import { words } from '../../messages/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { limitText, quotaText } from '../wording.ts';

/** What a side of a difference is read with: what the agencies are called, and the steps of its process. */
export type ValueNames = {
  readonly agencies: ReadonlyMap<string, string>;
  readonly steps?: ReadonlyMap<string, string>;
};

/** A value of a procedure in words, whatever part it belongs to; text stays as it is. */
export function valueText(
  { part, field, label }: Pick<ProcedureDifference, 'part' | 'field' | 'label'>,
  value: unknown,
  names: ValueNames,
  lang: Lang,
): string {
  if (value === undefined || value === null) return '';
  const place = field ?? (label === undefined ? part : `${part}[]`);
  const told = TELLERS[place]?.(value as never, names, lang);
  return told ?? plain(value, lang);
}

type Teller = (value: never, names: ValueNames, lang: Lang) => string | undefined;

const choice =
  (group: Exclude<keyof ReturnType<typeof manageWords>['choices'], 'yes' | 'no' | 'nothing'>): Teller =>
  (value: string, _names, lang) =>
    (manageWords(lang).choices[group] as Readonly<Record<string, string>>)[value];
const agency: Teller = (key: string, { agencies }, lang) => agencies.get(key) ?? centerOr(key, lang);
const centerOr = (key: string, lang: Lang) => (key === 'CENTER' ? words(lang).procedure.center : key);

/** By the field of a thing, else by the part; `PART[]` is a whole thing of a list. */
const TELLERS: Readonly<Record<string, Teller>> = {
  agency,
  'coordinatingAgencies[]': ({ text }: { text: string }, names, lang) => agency(text as never, names, lang),
  scope: choice('scope'),
  onlineLevel: choice('onlineLevel'),
  settlement: choice('settlement'),
  'audiences[]': ({ text }: { text: string }, _names, lang) => words(lang).audiences[text as 'CITIZEN'],
  'lifeEvents[]': ({ text }: { text: string }, _names, lang) => words(lang).lifeEvents[text as 'birth'],
  timeLimit: (limit: TimeLimit, _names, lang) => longLimit(limit, lang),
  result: ({ name, kind }: { name: string; kind: string }, names, lang) =>
    `${name} (${choice('resultKind')(kind as never, names, lang)})`,
  certainty: ({ level, note }: { level: string; note: string }, names, lang) =>
    `${choice('certainty')(level as never, names, lang)}. ${note}`,
  amountDong: (amount: number) => formatDong(amount),
  when: choice('chargeWhen'),
  exemptions: (all: NonNullable<Charge['exemptions']>, _names, lang) =>
    all.map(({ who, amountDong }) => manageWords(lang).diff.pays({ who, amount: formatDong(amountDong) })).join('; '),
  kind: choice('stepKind'),
  role: choice('role'),
  place: choice('place'),
  quota: (quota: ProcessStep['quota'], _names, lang) => quotaText(quota, lang),
  outcomes: (all: NonNullable<ProcessStep['outcomes']>) => all.map(({ name }) => name).join('; '),
  next: (next: NonNullable<ProcessStep['next']>, names, lang) => nextText(next, names, lang),
  order: (labels: readonly string[]) => labels.map((label, at) => `${at + 1}. ${label}`).join('\n'),
  'components[]': (component: Component, _names, lang) => paperText(component, lang),
  'charges[]': ({ name, amountDong }: Charge) => `${name}: ${formatDong(amountDong)}`,
  'manners[]': ({ description }: { description: string }) => description,
  'legalBasis[]': ({ document, article }: { document: string; article?: string }) =>
    [article, document].filter(Boolean).join(' '),
  'process[]': ({ name, agency: key, quota }: ProcessStep, names, lang) =>
    `${name} – ${agency(key as never, names, lang)}, ${quotaText(quota, lang)}`,
  'cases[]': ({ name, description }: { name: string; description?: string }) =>
    [name, description].filter(Boolean).join(': '),
  'eForms[]': ({ title }: { title: string }) => title,
  question: ({ label }: { label: string }) => label,
};

function plain(value: unknown, lang: Lang): string {
  const { yes, no } = manageWords(lang).choices;
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((each) => plain(each, lang)).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { text } = value as { text?: unknown };
  return typeof text === 'string' ? text : JSON.stringify(value);
}

function longLimit({ value, unit, mode, statutoryValue }: TimeLimit, lang: Lang): string {
  const { diff, choices } = manageWords(lang);
  const limit = limitText({ value, unit }, lang);
  const counted = mode ? diff.mode({ limit, mode: choices.limitMode[mode].toLowerCase() }) : limit;
  if (statutoryValue === undefined) return counted;
  return diff.statutory({ limit: counted, statutory: limitText({ value: statutoryValue, unit }, lang) });
}

function paperText(component: Component, lang: Lang): string {
  const { diff } = manageWords(lang);
  const pieces = (['originals', 'certifiedCopies', 'copies'] as const).flatMap((kind) =>
    component[kind] > 0 ? [`${component[kind]} ${diff.pieces[kind]}`] : [],
  );
  return [component.name, ...pieces, component.mandatory ? diff.mandatory : diff.optional].join(', ');
}

function nextText({ mode, to }: NonNullable<ProcessStep['next']>, { steps }: ValueNames, lang: Lang): string {
  const { diff } = manageWords(lang);
  const nameOf = (key: string) => steps?.get(key) ?? key;
  const ways = to.map(({ step, when }) => {
    if (!when) return mode === 'one' && to.length > 1 ? diff.otherwise(nameOf(step)) : diff.always(nameOf(step));
    const told = diff.factIn({ fact: diff.facts[when.fact], values: when.in.join(', ') });
    return diff.branch({ step: nameOf(step), when: told });
  });
  const lead = to.length > 1 ? diff[mode] : '';
  return `${lead}${ways.join('; ')}`;
}
