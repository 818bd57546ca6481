import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type Answers, type EForm, readAnswers } from '../../eforms/index.ts';
import type { ProcedureContent } from '../../procedures/index.ts';

/** A form of the procedure (tờ khai điện tử) as it was asked and filled. */
export type FilledForm = { readonly formKey: string; readonly form: EForm; readonly answers: Answers };

/** The forms that stand for papers of a procedure, in the order of the papers: as it holds for the dossier's case. */
export function formsAsked({ components, eForms = [] }: Pick<ProcedureContent, 'components' | 'eForms'>): EForm[] {
  const asked = new Set(components.flatMap(({ eForm }) => eForm ?? []));
  return [...asked].flatMap((key) => eForms.find((form) => form.key === key) ?? []);
}

/**
 * What was filled, checked form by form against the definitions of the version: a form that is left out was not filled, and
 * its paper is handed in another way or is missing.
 *
 * Problem: `invalid-input`, everything that is wrong by pointer (`/answers/to-khai/…`); `form-not-asked-for` where the
 * procedure has no such form for a paper of this case.
 */
export function readForms(
  content: Pick<ProcedureContent, 'components' | 'eForms'>,
  sent: Readonly<Record<string, unknown>> = {},
  today: Temporal.PlainDate,
): Result<readonly FilledForm[], Problem<'invalid-input'>> {
  const forms = formsAsked(content);
  const read = Object.entries(sent).map(([formKey, answers]) => {
    const form = forms.find(({ key }) => key === formKey);
    const at = `/answers/${formKey}`;
    if (!form) return fail('invalid-input', { errors: [{ pointer: at, code: 'form-not-asked-for' }] });
    const given = readAnswers(form, answers, { today, at });
    return given.ok ? ok({ formKey, form, answers: given.value }) : given;
  });
  const errors = read.flatMap((one) => (one.ok ? [] : (one.problem.errors ?? [])));
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
