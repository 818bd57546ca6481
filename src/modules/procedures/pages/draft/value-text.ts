import { formatDong } from '../../../../kernel/money.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureSide } from '../../domain/differences/diff-procedures.ts';
import type { ProcedureDifference } from '../../domain/differences/diff-things.ts';
import type { Charge, Component, ProcedureCase, TimeLimit } from '../../domain/procedure-content.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import { words } from '../../messages/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { processWords } from '../../messages/process.ts';
import { limitText, quotaText } from '../wording.ts';

/** What a side of a difference is read with: what the agencies are called, and the steps of its process. */
export type ValueNames = {
  readonly agencies: ReadonlyMap<string, string>;
  readonly steps?: ReadonlyMap<string, string>;
  /** Of the conditions of branches: the outcomes of its steps and its cases, by key. */
  readonly outcomes?: ReadonlyMap<string, string>;
  readonly cases?: ReadonlyMap<string, string>;
  readonly forms?: ReadonlyMap<string, string>;
};

/** The names by which one side of a comparison is read. */
export function valueNames(
  { content, process }: ProcedureSide,
  agencies: ReadonlyMap<string, string>,
): Required<ValueNames> {
  const steps = process?.steps ?? [];
  const { cases = [], eForms = [] } = content;
  return {
    agencies,
    steps: new Map(steps.map(({ key, name }) => [key, name])),
    outcomes: new Map(steps.flatMap(({ outcomes = [] }) => outcomes.map(({ key, name }) => [key, name] as const))),
    cases: new Map(cases.map(({ key, name }) => [key, name])),
    forms: new Map(eForms.map(({ key, title }) => [key, title])),
  };
}

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
  'cases[]': (one: ProcedureCase, _names, lang) => caseText(one, lang),
  'eForms[]': ({ title }: { title: string }) => title,
  eForm: (key: string, { forms }) => forms?.get(key),
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

/** “Nộp qua mạng: đăng ký trên Cổng dịch vụ công; Thời hạn giải quyết: 1 ngày làm việc”: with what it has of its own. */
function caseText({ name, description, timeLimit, components, charges }: ProcedureCase, lang: Lang): string {
  const { parts } = manageWords(lang);
  const own = [
    timeLimit && `${parts.timeLimit}: ${longLimit(timeLimit, lang)}`,
    components && `${parts.components}: ${components.map((paper) => paper.name).join(', ')}`,
    charges &&
      `${parts.charges}: ${charges.map((charge) => `${charge.name} ${formatDong(charge.amountDong)}`).join(', ')}`,
  ];
  return [[name, description].filter(Boolean).join(': '), ...own].filter(Boolean).join('; ');
}

function nextText({ mode, to }: NonNullable<ProcessStep['next']>, names: ValueNames, lang: Lang): string {
  const { diff } = manageWords(lang);
  const { steps, outcomes, cases } = names;
  const { applicant, channel, quoted, or } = processWords(lang);
  const called: Readonly<Record<string, (value: string) => string>> = {
    outcome: (value) => quoted(outcomes?.get(value) ?? value),
    case: (value) => quoted(cases?.get(value) ?? value),
    applicant: (value) => applicant[value as 'person'] ?? value,
    channel: (value) => channel[value as 'counter'] ?? value,
  };
  const nameOf = (key: string) => steps?.get(key) ?? key;
  const ways = to.map(({ step, when }) => {
    if (!when) return mode === 'one' && to.length > 1 ? diff.otherwise(nameOf(step)) : diff.always(nameOf(step));
    const told = diff.factIn({
      fact: diff.facts[when.fact],
      values: when.in.map((value) => called[when.fact]?.(value) ?? value).join(or),
    });
    return diff.branch({ step: nameOf(step), when: told });
  });
  const lead = to.length > 1 ? diff[mode] : '';
  return `${lead}${ways.join('; ')}`;
}
