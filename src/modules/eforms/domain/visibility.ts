import { type Answer, chosenIn } from './answers.ts';
import type { EForm, EFormField, EFormSection, FieldCondition } from './e-form.ts';

/** Whether what carries the condition is asked for, given the answers so far. A hidden field has none. */
export const isAsked = (
  condition: FieldCondition | undefined,
  answerOf: (field: string) => Answer | undefined,
): boolean => !condition || chosenIn(answerOf(condition.field)).some((key) => condition.in.includes(key));

/** Where a field stands. */
export type Place = { readonly section: EFormSection; readonly field: EFormField };

/** Every field with its section, in the order of the form. */
const placesOf = (form: EForm): Place[] =>
  form.sections.flatMap((section) => section.fields.map((field) => ({ section, field })));

export const placeOf = (form: EForm, key: string): Place | undefined =>
  placesOf(form).find(({ field }) => field.key === key);

/** The keys of the options a condition on this field may name; none where it cannot carry conditions. */
export function conditionValues({ kind, options = [] }: EFormField): string[] {
  if (kind === 'yes_no') return ['yes', 'no'];
  return kind === 'choice' || kind === 'choices' ? options.map(({ key }) => key) : [];
}

/** All that must hold for a field to be asked for: its own condition, its section's, and those of the fields they name. */
export function conditionsOf(form: EForm, { section, field }: Place): FieldCondition[] {
  return [section.showWhen, field.showWhen].flatMap((condition) => {
    if (!condition) return [];
    const named = placeOf(form, condition.field);
    // What stands later or nowhere is the linter's business; here it must only not run in circles.
    const isEarlier = named && placesOf(form).findIndex((one) => one.field === named.field) < indexOf(form, field);
    return isEarlier ? [condition, ...conditionsOf(form, named)] : [condition];
  });
}

const indexOf = (form: EForm, field: EFormField) => placesOf(form).findIndex((one) => one.field === field);
