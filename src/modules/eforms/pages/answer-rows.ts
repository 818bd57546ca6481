import type { FormFields } from '../../../platform/form-body.ts';
import type { EForm, EFormSection } from '../domain/e-form.ts';
import { ROW_MARK } from '../domain/read-answers.ts';

/** The numbers of a repeated section's rows among what a page sent, in order. */
export function rowNumbers(values: FormFields, name: string): number[] {
  const numbers = Object.keys(values).flatMap((field) => {
    const rest = field.startsWith(`${name}.`) ? field.slice(name.length + 1) : '';
    const [number = ''] = rest.split('.');
    return /^\d{1,4}$/.test(number) ? [Number(number)] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What the buttons of a repeated section send: `_row`, with the section's name and what to do. */
export const addRowValue = (name: string): string => `${name}+`;
export const removeRowValue = (name: string, row: number): string => `${name}-${row}`;

/**
 * What was typed so far with one row more, or one less, of the section whose button was pressed; null when the button
 * (`_row` of the request) belongs to none of this form's sections.
 */
export function withRowsChanged(
  form: EForm,
  values: FormFields,
  pressed: unknown,
  { prefix }: { readonly prefix: string },
): FormFields | null {
  for (const section of form.sections) {
    const name = `${prefix}.${section.key}`;
    const [, what = ''] =
      typeof pressed === 'string' && pressed.startsWith(name) ? [name, pressed.slice(name.length)] : [];
    if (what === '+') return withOneMore(values, name, section);
    if (section.repeat && /^-\d{1,4}$/.test(what)) return withoutRow(values, name, Number(what.slice(1)));
  }
  return null;
}

function withOneMore(values: FormFields, name: string, { repeat }: EFormSection): FormFields {
  const { min = 0, max = 0 } = repeat ?? {};
  const shown = Math.max(rowNumbers(values, name).length, min);
  const marks = Array.from({ length: Math.min(shown + 1, max) }, (_, row) => [`${name}.${row}.${ROW_MARK}`, '1']);
  return { ...values, ...Object.fromEntries(marks) };
}

/** The rows after it move up. */
function withoutRow(values: FormFields, name: string, gone: number): FormFields {
  const kept = Object.entries(values).flatMap(([field, value]) => {
    const [, number, rest] = field.startsWith(`${name}.`)
      ? (/^(\d+)\.(.*)$/.exec(field.slice(name.length + 1)) ?? [])
      : [];
    if (number === undefined) return [[field, value] as const];
    const row = Number(number);
    return row === gone ? [] : [[`${name}.${row > gone ? row - 1 : row}.${rest}`, value] as const];
  });
  return Object.fromEntries(kept);
}
