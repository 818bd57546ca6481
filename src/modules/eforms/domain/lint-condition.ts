import type { FieldError } from '../../../kernel/result.ts';
import type { EForm } from './e-form.ts';
import { conditionValues } from './visibility.ts';

/** What carries the condition: a field, or with `fieldIndex` null its whole section. */
type Carrier = { readonly sectionIndex: number; readonly fieldIndex: number | null };

/**
 * What is wrong about a condition: it names no field, a later one (or itself), one whose answers are no choice, one
 * inside a repeated section from outside (which of the rows would it be?), or an option that does not exist.
 */
export function lintCondition(form: EForm, { sectionIndex, fieldIndex }: Carrier): FieldError[] {
  const section = form.sections[sectionIndex];
  const condition = fieldIndex === null ? section?.showWhen : section?.fields[fieldIndex]?.showWhen;
  if (!condition) return [];
  const carrier = `/sections/${sectionIndex}${fieldIndex === null ? '' : `/fields/${fieldIndex}`}`;
  const pointer = `${carrier}/showWhen`;
  const named = form.sections
    .flatMap(({ fields }, s) => fields.map((field, f) => ({ field, s, f })))
    .find(({ field }) => field.key === condition.field);
  if (!named) return [{ pointer, code: 'eform-condition-unknown' }];
  const facts = { label: named.field.label };
  const isEarlier = named.s < sectionIndex || (named.s === sectionIndex && named.f < (fieldIndex ?? 0));
  if (!isEarlier) return [{ pointer, code: 'eform-condition-later', facts }];
  if (named.s !== sectionIndex && form.sections[named.s]?.repeat)
    return [{ pointer, code: 'eform-condition-into-repeated', facts }];
  const values = conditionValues(named.field);
  if (values.length === 0) return [{ pointer, code: 'eform-condition-no-choice', facts }];
  if (condition.in.length === 0) return [{ pointer, code: 'eform-condition-without-answer', facts }];
  return condition.in.every((key) => values.includes(key))
    ? []
    : [{ pointer, code: 'eform-condition-no-option', facts }];
}
