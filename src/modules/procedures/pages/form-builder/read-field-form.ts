import { type FieldError, fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { formatDay, parseDay } from '../../../../kernel/time.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type EFormField, FIELD_KINDS, PREFILLS } from '../../../eforms/index.ts';
import { keyFrom } from './key-from.ts';
import { readCondition } from './read-condition.ts';

/** Which limits belong to a kind; on the page they are called `text.minLength`. */
export const LIMITS: Readonly<Partial<Record<EFormField['kind'], readonly (keyof EFormField)[]>>> = {
  text: ['minLength', 'maxLength'],
  long_text: ['minLength', 'maxLength'],
  integer: ['min', 'max'],
  money: ['min', 'max'],
  date: ['notBefore', 'notAfter'],
};

type Option = NonNullable<EFormField['options']>[number];

/**
 * What an official said of a field: the definition, its key kept or made from the label. `before` is the field as it was,
 * `taken` the keys of the others. Problem: `invalid-input`.
 */
export function readFieldForm(
  fields: FormFields,
  before: EFormField | null,
  taken: readonly string[],
): Result<EFormField, Problem<'invalid-input'>> {
  const text = textReader(fields);
  const errors: FieldError[] = [];
  const label = text('label');
  if (label === '') errors.push({ pointer: '/label', code: 'missing' });
  for (const [name, limit] of [
    ['label', 200],
    ['help', 500],
  ] as const)
    if (text(name).length > limit) errors.push({ pointer: `/${name}`, code: 'too-long', facts: { limit } });
  const kind = FIELD_KINDS.find((one) => one === text('kind'));
  if (!kind) errors.push({ pointer: '/kind', code: 'not-a-choice' });
  const limits = Object.fromEntries(
    (kind ? (LIMITS[kind] ?? []) : []).flatMap((limit) => readLimit(text, `${kind}.${limit}`, limit, errors)),
  );
  if (errors.length > 0 || !kind) return fail('invalid-input', { errors });
  const prefill = PREFILLS.find((one) => one === text('prefill'));
  const hasOptions = kind === 'choice' || kind === 'choices';
  return ok({
    key: before?.key ?? keyFrom(label, taken),
    label,
    ...(text('help') && { help: text('help') }),
    kind,
    required: text('required') !== 'false',
    ...(hasOptions && { options: optionsFrom(text(`${kind}.options`), before?.options ?? []) }),
    ...readCondition(fields),
    ...limits,
    ...(prefill && { prefill }),
  });
}

/** One per line. An option that keeps its words, or its line, keeps its key: conditions and answers name it. */
export function optionsFrom(text: string, before: readonly Option[]): Option[] {
  const labels = text.split('\n').flatMap((line) => line.trim() || []);
  const made: Option[] = [];
  const isFree = (key: string) => !made.some((option) => option.key === key);
  for (const [index, label] of labels.entries()) {
    const same = before.find((option) => option.label === label);
    const moved = before[index];
    const inPlace = moved && labels.length === before.length && !labels.includes(moved.label) ? moved : undefined;
    const kept = [same, inPlace].find((option) => option && isFree(option.key));
    const taken = [...made, ...before.filter((option) => labels.includes(option.label))].map(({ key }) => key);
    made.push({ key: kept?.key ?? keyFrom(label, taken), label });
  }
  return made;
}

function readLimit(
  text: (name: string) => string,
  name: string,
  limit: keyof EFormField,
  errors: FieldError[],
): [string, string | number][] {
  const said = text(name);
  if (said === '') return [];
  const pointer = `/${name.replace('.', '/')}`;
  if (limit === 'notBefore' || limit === 'notAfter') {
    const day = dayFrom(said);
    if (day) return [[limit, day]];
    errors.push({ pointer, code: 'form-day-expected' });
    return [];
  }
  const number = /^-?\d{1,3}([.,\s]?\d{3}){0,4}$/.test(said) ? Number(said.replace(/[.,\s]/g, '')) : Number.NaN;
  const isLength = limit === 'minLength' || limit === 'maxLength';
  if (Number.isInteger(number) && (!isLength || (number >= 1 && number <= 10_000))) return [[limit, number]];
  errors.push({ pointer, code: isLength ? 'form-length-expected' : 'number-expected' });
  return [];
}

const TODAY = ['hôm nay', 'hom nay', 'today'];

/** `today`, or a day as officials write it. */
function dayFrom(said: string): string | null {
  if (TODAY.includes(said.toLowerCase())) return 'today';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.toString() ?? null;
}

/** The field as its form shows it. */
export function fieldFormValues(field: EFormField, today: string): FormFields {
  const dayText = (day: string) =>
    day === 'today' ? today : formatDay(parseDay(day) ?? Temporal.PlainDate.from('2000-01-01'));
  const limits = (LIMITS[field.kind] ?? []).map((limit) => {
    const value = field[limit];
    const shown =
      typeof value === 'number' ? value.toLocaleString('vi') : typeof value === 'string' ? dayText(value) : '';
    return [`${field.kind}.${limit}`, shown];
  });
  const options = (field.options ?? []).map(({ label }) => label).join('\n');
  return {
    label: field.label,
    help: field.help ?? '',
    kind: field.kind,
    required: String(field.required),
    'choice.options': options,
    'choices.options': options,
    prefill: field.prefill ?? '',
    ...conditionValuesOf(field),
    ...Object.fromEntries(limits),
  };
}

/** What a condition looks like in its form. */
export const conditionValuesOf = ({ showWhen }: Pick<EFormField, 'showWhen'>): FormFields =>
  showWhen ? { when: showWhen.field, [`in.${showWhen.field}[]`]: showWhen.in } : { when: '' };

export const textReader = (fields: FormFields) => (name: string) =>
  lastValue(fields, name).normalize('NFC').replaceAll('\r\n', '\n').trim();
