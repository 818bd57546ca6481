import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Answer, Answers, SectionAnswers } from './answers.ts';
import type { EForm, EFormField, EFormSection } from './e-form.ts';
import { readField } from './read-field.ts';
import { isAsked } from './visibility.ts';

/** Stands in each row of a page's repeated section, so that an empty row keeps its place. */
export const ROW_MARK = '_row';
const DAY_PARTS = ['day', 'month', 'year'] as const;

type Sent = Readonly<Record<string, unknown>>;
type AnswerOf = (field: string) => Answer | undefined;
type Reading = { readonly today: Temporal.PlainDate; readonly errors: FieldError[] };

/**
 * The answers to a form, from what its page sent (text, nested by `nestFields`) or the API (JSON): tidied, checked, and
 * without what a condition hides. `today` is the day at the center. `at` is where the answers stand in the whole input
 * (`/answers/to-khai`) and begins every pointer.
 *
 * Problem: `invalid-input`, with the pointer and code of everything that is wrong: those of `readField`, `missing`,
 * `unknown-field`, `rows-too-few`, `rows-too-many`.
 */
export function readAnswers(
  form: EForm,
  sent: unknown,
  { today, at = '' }: { readonly today: Temporal.PlainDate; readonly at?: string },
): Result<Answers, Problem<'invalid-input'>> {
  const reading: Reading = { today, errors: [] };
  const input = mapOf(sent ?? {});
  if (!input) return fail('invalid-input', { errors: [{ pointer: at, code: 'malformed' }] });
  refuseUnknown(reading, at, input, new Set(form.sections.map(({ key }) => key)));

  const answers: Record<string, SectionAnswers | SectionAnswers[]> = {};
  const given: Record<string, Answer> = {};
  const answerOf: AnswerOf = (field) => (Object.hasOwn(given, field) ? given[field] : undefined);
  for (const section of form.sections) {
    if (!isAsked(section.showWhen, answerOf)) continue;
    const here = `${at}/${section.key}`;
    const value = own(input, section.key);
    if (section.repeat) {
      answers[section.key] = readRows(reading, section, value, here, answerOf);
    } else {
      const read = readSection(reading, section, value ?? {}, here, answerOf);
      answers[section.key] = read;
      Object.assign(given, read);
    }
  }
  return reading.errors.length > 0 ? fail('invalid-input', { errors: reading.errors }) : ok(answers);
}

/** One section, or one row of a repeated one; conditions look into it first. */
function readSection(
  reading: Reading,
  section: EFormSection,
  sent: unknown,
  at: string,
  answerOf: AnswerOf,
): SectionAnswers {
  const input = mapOf(sent);
  const answers: Record<string, Answer> = {};
  if (!input) {
    reading.errors.push({ pointer: at, code: 'malformed' });
    return answers;
  }
  refuseUnknown(reading, at, input, new Set([ROW_MARK, ...section.fields.flatMap(namesOf)]));
  const here: AnswerOf = (field) => (Object.hasOwn(answers, field) ? answers[field] : answerOf(field));
  for (const field of section.fields) {
    if (!isAsked(field.showWhen, here)) continue;
    const { answer, fault } = readField(field, sentFor(input, field), reading.today);
    const pointer = `${at}/${field.key}`;
    if (fault) reading.errors.push({ pointer, ...fault });
    else if (answer !== undefined) answers[field.key] = answer;
    else if (field.required) reading.errors.push({ pointer, code: 'missing' });
  }
  return answers;
}

/** Rows of a page that were left wholly empty are not meant, as long as enough others are there. */
function readRows(
  reading: Reading,
  section: EFormSection,
  sent: unknown,
  at: string,
  answerOf: AnswerOf,
): SectionAnswers[] {
  const { min = 0, max = 0, itemName = '' } = section.repeat ?? {};
  const all: unknown[] | null = sent === undefined || sent === null ? [] : Array.isArray(sent) ? sent : null;
  if (!all) {
    reading.errors.push({ pointer: at, code: 'malformed' });
    return [];
  }
  let wanted = min - all.filter((row) => !isEmptyRow(row)).length;
  const kept = all.flatMap((row, index) => (!isEmptyRow(row) || wanted-- > 0 ? [{ row, index }] : []));
  if (kept.length < min) reading.errors.push({ pointer: at, code: 'rows-too-few', facts: { min, itemName } });
  if (kept.length > max) reading.errors.push({ pointer: at, code: 'rows-too-many', facts: { max, itemName } });
  return kept.slice(0, max).map(({ row, index }) => readSection(reading, section, row, `${at}/${index}`, answerOf));
}

function isEmptyRow(row: unknown): boolean {
  const names = Object.keys(mapOf(row) ?? { any: 1 });
  return names.length === 1 && names[0] === ROW_MARK;
}

/** The names a field is sent by: its key, and for a day on a page also three boxes. */
const namesOf = ({ key, kind }: EFormField): string[] =>
  kind === 'date' ? [key, ...DAY_PARTS.map((part) => `${key}-${part}`)] : [key];

function sentFor(input: Sent, { key, kind }: EFormField): unknown {
  const value = own(input, key);
  if (kind !== 'date' || value !== undefined) return value;
  const parts = DAY_PARTS.map((part) => own(input, `${key}-${part}`));
  return parts.every((part) => part === undefined) ? undefined : parts.map((part) => part ?? '').join('/');
}

function refuseUnknown({ errors }: Reading, at: string, input: Sent, known: ReadonlySet<string>): void {
  for (const key of Object.keys(input)) {
    if (!known.has(key)) errors.push({ pointer: `${at}/${escaped(key)}`, code: 'unknown-field' });
  }
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const own = (input: Sent, key: string): unknown => (Object.hasOwn(input, key) ? input[key] : undefined);
const mapOf = (value: unknown): Sent | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Sent) : null;
