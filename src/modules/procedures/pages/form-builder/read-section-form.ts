import { type FieldError, fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import type { EFormSection } from '../../../eforms/index.ts';
import { keyFrom } from './key-from.ts';
import { readCondition } from './read-condition.ts';
import { conditionValuesOf, textReader } from './read-field-form.ts';

const LONGEST = { title: 200, help: 500, itemName: 60 } as const;
const MOST_ROWS = 100;

/** What an official said of a section; its fields stay as they are. Problem: `invalid-input`. */
export function readSectionForm(
  fields: FormFields,
  before: EFormSection | null,
  taken: readonly string[],
): Result<EFormSection, Problem<'invalid-input'>> {
  const text = textReader(fields);
  const isRepeated = text('repeat') === 'many';
  const wanted = isRepeated ? ['title', 'itemName'] : ['title'];
  const errors: FieldError[] = wanted.flatMap((name) =>
    text(name) === '' ? [{ pointer: `/${name}`, code: 'missing' }] : [],
  );
  for (const [name, limit] of Object.entries(LONGEST))
    if (text(name).length > limit) errors.push({ pointer: `/${name}`, code: 'too-long', facts: { limit } });
  const [min, max] = [rowsFrom(text('min')), rowsFrom(text('max'))];
  if (isRepeated && min === null) errors.push({ pointer: '/min', code: 'form-rows-expected' });
  if (isRepeated && !max) errors.push({ pointer: '/max', code: 'form-rows-expected' });
  if (isRepeated && min !== null && max && min > max) errors.push({ pointer: '/max', code: 'eform-min-above-max' });
  if (errors.length > 0) return fail('invalid-input', { errors });
  return ok({
    key: before?.key ?? keyFrom(text('title'), taken),
    title: text('title'),
    ...(text('help') && { help: text('help') }),
    ...readCondition(fields),
    ...(isRepeated && { repeat: { itemName: text('itemName'), min: min ?? 0, max: max ?? 1 } }),
    fields: before?.fields ?? [],
  });
}

const rowsFrom = (text: string): number | null =>
  /^\d{1,3}$/.test(text) && Number(text) <= MOST_ROWS ? Number(text) : null;

/** The section as its form shows it; null for one that is new. */
export function sectionFormValues(section: EFormSection | null): FormFields {
  if (!section) return { repeat: 'once', when: '' };
  const { title, help = '', repeat } = section;
  const rows = repeat ? { itemName: repeat.itemName, min: String(repeat.min), max: String(repeat.max) } : {};
  return { title, help, repeat: repeat ? 'many' : 'once', ...rows, ...conditionValuesOf(section) };
}
