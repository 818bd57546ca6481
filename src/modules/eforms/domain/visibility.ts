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

/**
 * All that must hold for a field to be asked for: its own condition, its section's, and those of the fields they name,
 * each told once however many ways lead to it.
 */
export function conditionsOf(form: EForm, { section, field }: Place): FieldCondition[] {
  const index = new Map<string, number>();
  const places = placesOf(form);
  places.forEach((place, at) => {
    if (!index.has(place.field.key)) index.set(place.field.key, at);
  });
  const found = new Set<FieldCondition>();
  const collect = (carrier: Place, at: number) => {
    for (const condition of [carrier.section.showWhen, carrier.field.showWhen]) {
      if (!condition || found.has(condition)) continue;
      found.add(condition);
      const named = index.get(condition.field);
      // What stands later or nowhere is the linter's business; here it must only not run in circles.
      if (named !== undefined && named < at) collect(places[named] as Place, named);
    }
  };
  collect(
    { section, field },
    places.findIndex((place) => place.field === field),
  );
  return [...found];
}
