import type { FieldError } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { EForm, EFormField, EFormSection } from './e-form.ts';
import { MOST_BOXES } from './field-forms.ts';
import { lintCondition } from './lint-condition.ts';

/**
 * Something in which a form definition cannot be right, with the JSON pointer of its place in the form
 * (`/sections/1/fields/0/showWhen`). Its words stand in this module's messages.
 */
export type EFormFinding = FieldError;

/** Everything that keeps a form from being published; none means it can be filled, stored and printed. */
export function lintEForm(form: EForm): EFormFinding[] {
  const tooLarge = boxesOf(form) > MOST_BOXES ? [{ pointer: '', code: 'eform-too-large' }] : [];
  // Of thousands of fields nobody wants to know each; looking at all of them would keep others waiting.
  if (countOf(form) > MOST_BOXES) return tooLarge;
  const empty = form.sections.length === 0 ? [{ pointer: '/sections', code: 'eform-without-sections' }] : [];
  return [...tooLarge, ...empty, ...repeatedKeys(form), ...form.sections.flatMap(lintSection(form))];
}

const lintSection = (form: EForm) => (section: EFormSection, index: number) => {
  const at = `/sections/${index}`;
  const { key, fields, repeat } = section;
  const findings: EFormFinding[] = [...numericKey(key, at)];
  if (fields.length === 0) findings.push({ pointer: `${at}/fields`, code: 'eform-section-empty' });
  if (repeat && repeat.min > repeat.max) findings.push({ pointer: `${at}/repeat`, code: 'eform-min-above-max' });
  findings.push(...lintCondition(form, { sectionIndex: index, fieldIndex: null }));
  return findings.concat(
    fields.flatMap((field, i) => [
      ...lintField(field, section, `${at}/fields/${i}`),
      ...lintCondition(form, { sectionIndex: index, fieldIndex: i }),
    ]),
  );
};

function lintField(field: EFormField, { repeat }: EFormSection, at: string): EFormFinding[] {
  const findings = [...numericKey(field.key, at), ...lintOptions(field, at), ...lintLimits(field, at)];
  if (field.prefill && repeat) findings.push({ pointer: `${at}/prefill`, code: 'eform-prefill-repeated' });
  else if (field.prefill && !PREFILLED_KINDS[field.prefill].includes(field.kind))
    findings.push({ pointer: `${at}/prefill`, code: 'eform-prefill-kind' });
  return findings;
}

/** The kinds that can hold what is known of the applicant. */
const PREFILLED_KINDS: Readonly<Record<NonNullable<EFormField['prefill']>, readonly EFormField['kind'][]>> = {
  'applicant.name': ['text'],
  'applicant.idNumber': ['id_number', 'text'],
  'applicant.phone': ['phone', 'text'],
  'applicant.email': ['email', 'text'],
  'applicant.address': ['text', 'long_text'],
};

function lintOptions({ kind, options }: EFormField, at: string): EFormFinding[] {
  const pointer = `${at}/options`;
  if (kind !== 'choice' && kind !== 'choices') return options ? [{ pointer, code: 'eform-options-superfluous' }] : [];
  const fewest = kind === 'choice' ? 2 : 1;
  if (!options || options.length < fewest) return [{ pointer, code: 'eform-options-missing', facts: { fewest } }];
  // Two of one name are one to whoever chooses.
  const repeated = new Set([
    ...repeatedIn(options.map(({ key }) => key)),
    ...repeatedIn(options.map(({ label }) => label)),
  ]);
  return options
    .filter((_, index) => repeated.has(index))
    .map(({ label }) => ({ pointer, code: 'eform-option-repeated', facts: { label } }));
}

const LIMITS_OF: Readonly<Partial<Record<EFormField['kind'], readonly (keyof EFormField)[]>>> = {
  text: ['minLength', 'maxLength'],
  long_text: ['minLength', 'maxLength'],
  integer: ['min', 'max'],
  money: ['min', 'max'],
  date: ['notBefore', 'notAfter'],
};
const PAIRS = [
  ['minLength', 'maxLength'],
  ['min', 'max'],
  ['notBefore', 'notAfter'],
] as const;

function lintLimits(field: EFormField, at: string): EFormFinding[] {
  const findings = PAIRS.flat()
    .filter((limit) => field[limit] !== undefined && !LIMITS_OF[field.kind]?.includes(limit))
    .map((limit) => ({ pointer: `${at}/${limit}`, code: 'eform-limit-superfluous' }));
  for (const limit of ['notBefore', 'notAfter'] as const) {
    const day = field[limit];
    if (day !== undefined && day !== 'today' && !parseDay(day))
      findings.push({ pointer: `${at}/${limit}`, code: 'date-invalid' });
  }
  for (const [low, high] of PAIRS) {
    const [from, to] = [field[low], field[high]];
    if (from !== undefined && to !== undefined && from !== 'today' && to !== 'today' && from > to)
      findings.push({ pointer: `${at}/${high}`, code: 'eform-min-above-max' });
  }
  return findings;
}

/** A key of digits alone would make a page's section a list. */
const numericKey = (key: string, at: string): EFormFinding[] =>
  /^\d+$/.test(key) ? [{ pointer: `${at}/key`, code: 'eform-key-numeric' }] : [];

/** Fields are named across the whole form, for conditions name a field alone. */
function repeatedKeys({ sections }: EForm): EFormFinding[] {
  const places = sections.flatMap(({ fields }, s) =>
    fields.map(({ key }, f) => ({ key, pointer: `/sections/${s}/fields/${f}/key` })),
  );
  const code = 'eform-key-repeated';
  return [
    ...repeatedIn(sections.map(({ key }) => key)).map((index) => ({ pointer: `/sections/${index}/key`, code })),
    ...repeatedIn(places.map(({ key }) => key)).map((index) => ({ pointer: places[index]!.pointer, code })),
  ];
}

function repeatedIn(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [index] : [];
  });
}

const countOf = ({ sections }: EForm): number => sections.reduce((sum, { fields }) => sum + 1 + fields.length, 0);

const boxesOf = ({ sections }: EForm): number =>
  sections.reduce((sum, { repeat, fields }) => {
    const boxes = fields.reduce((inside, { kind, options }) => inside + boxesPerField(kind, options?.length ?? 1), 0);
    return sum + boxes * (repeat?.max ?? 1);
  }, 0);

const boxesPerField = (kind: EFormField['kind'], options: number): number =>
  kind === 'date' ? 3 : kind === 'choices' ? options : 1;
