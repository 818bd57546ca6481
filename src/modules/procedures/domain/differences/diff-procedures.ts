import type { Charge, Component, ProcedureCase } from '../procedure-content.ts';
import type { ProcessStep } from '../process/process.ts';
import type { DraftedContent, DraftedProcess } from '../publication/publication-findings.ts';
import { diffForms } from './diff-forms.ts';
import { diffTexts, diffThings, diffValue, type ProcedureDifference, type Things } from './diff-things.ts';

/** A version and the process it runs through; `process` is null where there is none, or where it is not looked at. */
export type ProcedureSide = { readonly content: DraftedContent; readonly process: DraftedProcess | null };

/**
 * What becomes of a procedure from one version to another, part by part, as people read a publication. What the decision
 * itself says (its number, the days, the version) is no difference.
 */
export const diffProcedures = (before: ProcedureSide, after: ProcedureSide): ProcedureDifference[] => [
  ...diffContent(before.content, after.content),
  ...diffProcess(before.process, after.process),
];

const ONE_VALUE = [
  'agency',
  'scope',
  'receivedAtCenter',
  'onlineLevel',
  'settlement',
  'digitisationRequired',
  'nonBoundary',
] as const satisfies readonly (keyof DraftedContent)[];

function diffContent(before: DraftedContent, after: DraftedContent): ProcedureDifference[] {
  const value = (part: keyof DraftedContent) => diffValue(part, before[part], after[part]);
  const texts = (part: 'aliases' | 'subjects' | 'steps' | 'forms' | 'conditions') =>
    diffTexts(part, before[part], after[part]);
  return [
    ...value('name'),
    ...value('nameShort'),
    ...texts('aliases'),
    ...value('field'),
    ...ONE_VALUE.flatMap(value),
    ...diffTexts('coordinatingAgencies', before.coordinatingAgencies, after.coordinatingAgencies),
    ...texts('subjects'),
    ...diffTexts('audiences', before.audiences, after.audiences),
    ...diffTexts('lifeEvents', before.lifeEvents, after.lifeEvents),
    ...texts('steps'),
    ...diffThings('manners', before.manners ?? [], after.manners ?? [], MANNERS),
    ...diffThings('components', before.components ?? [], after.components ?? [], COMPONENTS),
    ...value('sets'),
    ...value('timeLimit'),
    ...diffThings('charges', before.charges ?? [], after.charges ?? [], CHARGES),
    ...diffCases(before.cases ?? [], after.cases ?? []),
    ...value('result'),
    ...texts('forms'),
    ...diffForms(before.eForms ?? [], after.eForms ?? []),
    ...texts('conditions'),
    ...diffThings('legalBasis', before.legalBasis ?? [], after.legalBasis ?? [], BASES),
    ...value('receptionPlace'),
    ...value('rules'),
    ...value('certainty'),
  ];
}

const MANNERS: Things<{ kind: string; description: string }> = {
  id: ({ kind }) => kind,
  label: ({ kind }) => kind,
  fields: ['description'],
};
const COMPONENTS: Things<Component> = {
  id: ({ key }) => key,
  label: ({ name }) => name,
  fields: ['name', 'originals', 'certifiedCopies', 'copies', 'mandatory', 'formName', 'eForm', 'legalBasis', 'note'],
};
const CHARGES: Things<Charge> = {
  id: ({ kind, name }) => `${kind} ${name}`,
  label: ({ name }) => name,
  fields: ['amountDong', 'basis', 'when', 'note', 'exemptions'],
};
const BASES: Things<{ document: string; article?: string }> = {
  id: ({ document }) => document,
  label: ({ document }) => document,
  fields: ['article'],
};

const CASES: Things<ProcedureCase> = {
  id: ({ key }) => key,
  label: ({ name }) => name,
  fields: ['name', 'description', 'timeLimit'],
};

/** A case that begins or ceases to have papers or charges of its own changes as a whole; else they are compared. */
function diffCases(before: readonly ProcedureCase[], after: readonly ProcedureCase[]): ProcedureDifference[] {
  const own = after.flatMap((next) => {
    const was = before.find(({ key }) => key === next.key);
    if (!was) return [];
    return [
      ...diffOwn(next.name, 'components', was.components, next.components, COMPONENTS),
      ...diffOwn(next.name, 'charges', was.charges, next.charges, CHARGES),
    ];
  });
  return [...diffThings('cases', before, after, CASES), ...own];
}

function diffOwn<T extends { name: string }>(
  caseName: string,
  part: 'components' | 'charges',
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  things: Things<T>,
): ProcedureDifference[] {
  if (before && after) return diffThings(part, before, after, things).map((each) => ({ ...each, caseName }));
  if (!before && !after) return [];
  const names = (list: readonly T[] | undefined) => list?.map(({ name }) => name) ?? null;
  return [{ part: 'cases', kind: 'changed', label: caseName, field: part, before: names(before), after: names(after) }];
}

const STEPS: Things<ProcessStep> = {
  id: ({ key }) => key,
  label: ({ name }) => name,
  fields: ['name', 'kind', 'agency', 'unit', 'role', 'quota', 'place', 'legalBasis', 'note', 'outcomes', 'next'],
};

function diffProcess(before: DraftedProcess | null, after: DraftedProcess | null): ProcedureDifference[] {
  return [
    ...diffThings('process', before?.steps ?? [], after?.steps ?? [], STEPS),
    ...diffValue('calendarDayGround', before?.calendarDayGround, after?.calendarDayGround),
  ];
}
