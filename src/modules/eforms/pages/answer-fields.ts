import { parseDay } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { type Answer, type Answers, once, rows, type SectionAnswers } from '../domain/answers.ts';
import type { EForm, EFormField, EFormSection } from '../domain/e-form.ts';
import { ROW_MARK } from '../domain/read-answers.ts';

/** Answers as the fields of a page: to open a form that is prefilled, or one that was filled before. */
export function answerFields(form: EForm, answers: Answers, { prefix }: { readonly prefix: string }): FormFields {
  const pairs = form.sections.flatMap((section) => {
    const name = `${prefix}.${section.key}`;
    if (!section.repeat) return fieldsOf(section, once(answers[section.key]), name);
    return rows(answers[section.key]).flatMap((row, index) => [
      [`${name}.${index}.${ROW_MARK}`, '1'] as const,
      ...fieldsOf(section, row, `${name}.${index}`),
    ]);
  });
  return Object.fromEntries(pairs);
}

const fieldsOf = ({ fields }: EFormSection, answers: SectionAnswers, name: string) =>
  fields.flatMap((field) => {
    const answer = answers[field.key];
    return answer === undefined ? [] : asSent(field, answer, `${name}.${field.key}`);
  });

function asSent({ kind }: EFormField, answer: Answer, name: string): (readonly [string, string | readonly string[]])[] {
  if (typeof answer === 'boolean') return [[name, answer ? 'yes' : 'no']];
  if (typeof answer === 'object') return [[`${name}[]`, answer]];
  const day = kind === 'date' ? parseDay(String(answer)) : null;
  if (!day) return [[name, kind === 'money' ? Number(answer).toLocaleString('vi') : String(answer)]];
  return [
    [`${name}-day`, String(day.day)],
    [`${name}-month`, String(day.month)],
    [`${name}-year`, String(day.year)],
  ];
}

/** What each place of the form is called, in its order, for `faultsInOrder` of the web shell. */
export function answerLabels(
  form: EForm,
  values: FormFields,
  { prefix }: { readonly prefix: string },
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { key, title, repeat, fields } of form.sections) {
    const name = `${prefix}.${key}`;
    const places = repeat ? rowsAmong(values, name, repeat.max) : [name];
    for (const [index, place] of places.entries())
      for (const field of fields)
        labels.set(`${place}.${field.key}`, repeat ? `${field.label} (${repeat.itemName} ${index + 1})` : field.label);
    labels.set(name, title);
  }
  return labels;
}

const rowsAmong = (values: FormFields, name: string, max: number): string[] => {
  const sent = Object.keys(values).filter((field) => field.startsWith(`${name}.`)).length > 0;
  return Array.from({ length: sent ? max : 1 }, (_, row) => `${name}.${row}`);
};
