import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { Applicant } from './dossier.ts';

/** Who handed the dossier in for its owner: an organisation's representative, or somebody with an authorisation. */
export type Representation = {
  readonly acting: 'organisation' | 'authorised';
  readonly name: string;
  readonly idNumber: string;
  readonly position?: string;
  /** The organisation has no code yet: the dossier goes by the representative's ID number. */
  readonly withoutCode?: boolean;
  readonly documentNumber?: string;
  /** YYYY-MM-DD */
  readonly documentDate?: string;
  /** Token of the scanned authorisation. */
  readonly upload?: string;
};

/**
 * Whether somebody may hand in for this owner: a representative for an organisation; anybody else with an authorisation
 * that has a number, a day not in the future, and its scan, for it is kept with the dossier (QC Đ5.2a, QC Đ6.2b).
 *
 * Problem: `invalid-input`, each place by pointer.
 */
export function decideRepresentation(
  representation: Representation | undefined,
  {
    applicant,
    today,
  }: { readonly applicant: Pick<Applicant, 'kind' | 'idNumber'>; readonly today: Temporal.PlainDate },
): Result<void, Problem<'invalid-input'>> {
  if (!representation) return ok(undefined);
  const wrong =
    representation.acting === 'organisation'
      ? wrongForOrganisation(representation, applicant)
      : wrongWithAuthorisation(representation, today);
  const errors = wrong.map(({ pointer, code }) => ({ pointer: `/representation${pointer}`, code }));
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(undefined);
}

function wrongForOrganisation(
  { withoutCode, idNumber }: Representation,
  applicant: Pick<Applicant, 'kind' | 'idNumber'>,
): FieldError[] {
  if (applicant.kind !== 'business') return [{ pointer: '/acting', code: 'acting-needs-organisation' }];
  return withoutCode && idNumber !== applicant.idNumber
    ? [{ pointer: '/idNumber', code: 'representative-id-expected' }]
    : [];
}

function wrongWithAuthorisation(
  { documentNumber, documentDate, upload }: Representation,
  today: Temporal.PlainDate,
): FieldError[] {
  const day = documentDate === undefined ? null : parseDay(documentDate);
  const late = day !== null && Temporal.PlainDate.compare(day, today) > 0;
  return [
    ...(documentNumber ? [] : [{ pointer: '/documentNumber', code: 'missing' }]),
    ...(documentDate === undefined ? [{ pointer: '/documentDate', code: 'missing' }] : []),
    ...(documentDate !== undefined && (day === null || late)
      ? [{ pointer: '/documentDate', code: 'authorisation-date-invalid' }]
      : []),
    ...(upload ? [] : [{ pointer: '/upload', code: 'authorisation-file-missing' }]),
  ];
}
