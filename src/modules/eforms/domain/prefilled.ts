import type { Answers } from './answers.ts';
import type { EForm, PREFILLS } from './e-form.ts';

/** What the center knows of whoever files. */
export type KnownApplicant = {
  readonly name: string;
  readonly idNumber?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly address?: string | null | undefined;
};

/** The answers the center can give itself, for the applicant to check; everything else is left open. */
export function prefilled(form: EForm, applicant: KnownApplicant): Answers {
  const known: Readonly<Record<(typeof PREFILLS)[number], string | null | undefined>> = {
    'applicant.name': applicant.name,
    'applicant.idNumber': applicant.idNumber,
    'applicant.phone': applicant.phone,
    'applicant.email': applicant.email,
    'applicant.address': applicant.address,
  };
  const sections = form.sections.flatMap(({ key, repeat, fields }) => {
    const answers = fields.flatMap((field) => {
      const value = field.prefill && known[field.prefill];
      return value && !repeat ? [[field.key, value] as const] : [];
    });
    return answers.length > 0 ? [[key, Object.fromEntries(answers)] as const] : [];
  });
  return Object.fromEntries(sections);
}
