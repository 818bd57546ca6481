import type { FormFaults } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProblemBook } from '../../../../web/problem-book.ts';
import { type EForm, lintEForm } from '../../../eforms/index.ts';

/** What the linter holds against a form, in words, by place: whatever stands below a pointer counts. */
export type FindingsAt = { readonly count: number; at(pointer: string, own?: boolean): readonly string[] };

export function findingsAt(form: EForm, book: ProblemBook, lang: Lang): FindingsAt {
  const { errors } = book.tell({ code: 'invalid-input', errors: lintEForm(form) }, lang);
  return {
    count: errors.length,
    at: (pointer, own = false) =>
      errors
        .filter(
          (error) =>
            error.pointer.startsWith(`${pointer}/`) &&
            !(own && /^\/fields\/\d/.test(error.pointer.slice(pointer.length))),
        )
        .map(({ detail }) => detail),
  };
}

/** The findings of one place as faults of the form on which it is edited; `names` says where each part is edited. */
export function findingFaults(
  form: EForm,
  pointer: string,
  { book, lang, names }: { book: ProblemBook; lang: Lang; names: Readonly<Record<string, string>> },
): FormFaults {
  const found = lintEForm(form).flatMap((finding) => {
    const part = finding.pointer.startsWith(`${pointer}/`) ? finding.pointer.slice(pointer.length + 1) : '';
    const name = names[part];
    return name ? [{ ...finding, pointer: `/${name}` }] : [];
  });
  const { errors } = book.tell({ code: 'invalid-input', errors: found }, lang);
  return {
    summary: errors.map((error) => ({ text: error.detail, href: `#${error.pointer.slice(1)}` })),
    of: (name) => errors.find((error) => error.pointer === `/${name}`)?.detail,
  };
}
