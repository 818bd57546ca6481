import type { EForm } from '../../../eforms/index.ts';
import { diffThings, type ProcedureDifference } from './diff-things.ts';

/** What became of the forms to fill: whole forms, and of those that stay each question. */
export function diffForms(before: readonly EForm[], after: readonly EForm[]): ProcedureDifference[] {
  const questions = after.flatMap((next) => {
    const was = before.find(({ key }) => key === next.key);
    if (!was) return [];
    const differences = diffThings('eForms', questionsOf(was), questionsOf(next), {
      id: ({ path }) => path,
      label: ({ label }) => label,
      fields: ['settings'],
    });
    // What is asked is told with the form it stands in.
    return differences.map(({ label, field = 'question', ...rest }) => ({
      ...rest,
      field,
      label: `${next.title}${label ? ` › ${label}` : ''}`,
    }));
  });
  const forms = diffThings('eForms', before, after, {
    id: ({ key }) => key,
    label: ({ title }) => title,
    fields: ['title', 'basis', 'intro'],
  });
  return [...forms, ...questions];
}

/** Sections and fields in one list; `settings` is everything that is not the label itself. */
const questionsOf = ({ sections }: EForm) =>
  sections.flatMap(({ key, fields, ...section }) => [
    { path: key, label: section.title, settings: section as unknown },
    ...fields.map((field) => ({ path: `${key}/${field.key}`, label: field.label, settings: field as unknown })),
  ]);
