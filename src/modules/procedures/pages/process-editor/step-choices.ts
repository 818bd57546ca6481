import type { Lang } from '../../../../web/i18n.ts';
import type { CenterUnit, StoredAgency } from '../../../center/index.ts';
import { CENTER } from '../../../center/index.ts';
import type { ProcedureContent } from '../../domain/procedure-content.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import { APPLICANTS, CHANNELS } from '../../domain/process/situations.ts';
import { words } from '../../messages/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { processWords } from '../../messages/process.ts';

export const KINDS = [
  'receive',
  'appraise',
  'review',
  'verify',
  'council',
  'consult',
  'approve',
  'sign',
  'register',
  'return',
  'settle',
] as const satisfies readonly ProcessStep['kind'][];
export const ROLES = [
  'handler',
  'agency_head',
  'approver',
  'clerk',
  'reception',
  'postal',
] as const satisfies readonly ProcessStep['role'][];
export const PLACES = ['CENTER', 'AGENCY', 'SITE'] as const;

type Item = { readonly value: string; readonly text: string };

export const kindItems = (lang: Lang): Item[] =>
  KINDS.map((value) => ({ value, text: manageWords(lang).choices.stepKind[value] }));
export const roleItems = (lang: Lang): Item[] =>
  ROLES.map((value) => ({ value, text: manageWords(lang).choices.role[value] }));

/**
 * Who can be charged with a step, by name: the center and its units, then the procedure's own agency and its partners, then
 * every other agency there is on this day.
 */
export function holderItems(
  agencies: readonly StoredAgency[],
  units: readonly CenterUnit[],
  { agency, coordinatingAgencies = [] }: Partial<Pick<ProcedureContent, 'agency' | 'coordinatingAgencies'>>,
  today: string,
  lang: Lang,
): Item[] {
  const near = [agency, ...coordinatingAgencies];
  const rank = (key: string) => (near.includes(key) ? near.indexOf(key) : near.length);
  const center = words(lang).procedure.center;
  return [
    { value: CENTER, text: center },
    ...units.map(({ key, name }) => ({ value: `${CENTER}/${key}`, text: `${center} – ${name}` })),
    ...agencies
      .filter(({ key, validTo }) => near.includes(key) || validTo === null || validTo > today)
      .toSorted((one, other) => rank(one.key) - rank(other.key))
      .flatMap(({ key, name, details }) => [
        { value: key, text: name },
        ...(details.units ?? []).map((unit) => ({ value: `${key}/${unit.key}`, text: `${name} – ${unit.name}` })),
      ]),
  ];
}

/** What a branch of a step can depend on, each value a choice. */
export function conditionItems(
  outcomes: NonNullable<ProcessStep['outcomes']>,
  cases: readonly { readonly key: string; readonly name: string }[],
  lang: Lang,
): Item[] {
  const texts = processWords(lang);
  const { when, always } = texts.editor.labels;
  return [
    { value: '', text: always },
    ...outcomes.map(({ key, name }) => ({ value: `outcome:${key}`, text: when.outcome(name) })),
    ...cases.map(({ key, name }) => ({ value: `case:${key}`, text: when.case(name) })),
    ...APPLICANTS.map((key) => ({ value: `applicant:${key}`, text: when.applicant(texts.applicant[key]) })),
    ...CHANNELS.map((key) => ({ value: `channel:${key}`, text: when.channel(texts.channel[key]) })),
  ];
}
