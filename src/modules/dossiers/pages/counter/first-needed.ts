import type { ProcedureVersion } from '../../../procedures/index.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';

/** The button that ends the form. */
export const ACCEPT = '_accept';

/**
 * The first place of the form that still needs the official, from its top to its bottom: there the cursor stands when the
 * page is drawn, so that whoever types never looks for it.
 */
export function firstNeeded(procedure: ProcedureVersion, value: (name: string) => string): string {
  const empty = (name: string) => value(name) === '';
  return (
    [...personal(value), 'returnMethod'].find(empty) ??
    unjudged(procedure, value) ??
    closing(procedure).find(empty) ??
    ACCEPT
  );
}

function personal(value: (name: string) => string): string[] {
  const applicant = ['applicant.idNumber', 'applicant.name', 'applicant.phone', 'applicant.address'];
  switch (value('acting')) {
    case 'organisation': {
      const withoutCode = value('organisation.withoutCode') === 'true';
      const asked = withoutCode ? applicant.slice(1) : applicant;
      return [...asked, 'organisation.name', 'organisation.idNumber'];
    }
    case 'authorised':
      return [
        ...applicant,
        ...['name', 'idNumber', 'number', 'date'].map((one) => `authorised.${one}`),
        'authorised.uploads[]',
      ];
    default:
      return applicant;
  }
}

/** A mandatory paper nobody judged, or an optional one that was handed in. */
function unjudged({ content }: ProcedureVersion, value: (name: string) => string): string | undefined {
  const index = content.components.findIndex(
    ({ mandatory }, at) => value(`documents.${at}.verdict`) === '' && (mandatory || isBrought(value, at)),
  );
  return index < 0 ? undefined : `documents.${index}.verdict`;
}

/** Pieces or files of a paper are on the desk. */
export const isBrought = (value: (name: string) => string, at: number): boolean =>
  ['originals', 'certifiedCopies', 'copies'].some((piece) => Number(value(`documents.${at}.${piece}`)) > 0) ||
  value(`documents.${at}.uploads[]`) !== '';

const closing = (procedure: ProcedureVersion): string[] => [
  ...(prepaymentDong(procedure) > 0 ? ['prepaymentReceipt'] : []),
  ...(procedure.content.settlement === 'IMMEDIATE' ? ['documentNumber', 'signer'] : []),
  'declaration',
];
