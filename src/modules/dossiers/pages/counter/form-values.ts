import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import type { KnownVisitor } from '../../queries/known-visitor.ts';
import { isBrought } from './first-needed.ts';
import { askedOf, PIECES } from './pieces.ts';

/**
 * A form just opened: as many pieces of every mandatory paper as the procedure asks for, nothing judged yet, and how the
 * result is received left to the applicant (QC Đ5.1b).
 */
export function intakeDefaults({ content }: Pick<ProcedureVersion, 'content'>): FormFields {
  const papers = content.components.flatMap((component, index) => [
    [`documents.${index}.componentKey`, component.key],
    ...PIECES.map((piece) => [`documents.${index}.${piece}`, component.mandatory ? askedOf(component, piece) : '']),
  ]);
  return {
    ...Object.fromEntries(papers),
    'applicant.kind': 'person',
    acting: 'self',
    sets: String(content.sets),
  };
}

/** What is known of a visitor, put where nothing was typed; the number is theirs, whatever was typed to find them. */
export function withVisitor(
  values: FormFields,
  { applicant: { kind, name, idNumber, phone, email, address }, representation }: Omit<KnownVisitor, 'reference'>,
): FormFields {
  const representative = representation?.acting === 'organisation' ? representation : null;
  const known = {
    'applicant.name': name,
    'applicant.phone': phone,
    'applicant.email': email ?? '',
    'applicant.address': address,
    'organisation.name': representative?.name ?? '',
    'organisation.idNumber': representative?.idNumber ?? '',
    'organisation.position': representative?.position ?? '',
    'organisation.withoutCode': representative?.withoutCode ? 'true' : '',
  };
  const blank = Object.entries(known).filter(([field, value]) => value !== '' && lastValue(values, field) === '');
  const acting = lastValue(values, 'acting');
  return {
    ...values,
    ...Object.fromEntries(blank),
    'applicant.idNumber': idNumber,
    'applicant.kind': kind,
    // An organisation comes through somebody; who came with an authorisation still does.
    ...(acting !== 'authorised' && { acting: kind === 'business' ? 'organisation' : 'self' }),
  };
}

/** One press for what the official has seen: every paper on the desk that was not judged yet is in order. */
export function allValid(values: FormFields, { content }: Pick<ProcedureVersion, 'content'>): FormFields {
  const value = (name: string) => lastValue(values, name);
  const judged = content.components.flatMap((_, at) =>
    value(`documents.${at}.verdict`) === '' && isBrought(value, at) ? [[`documents.${at}.verdict`, 'valid']] : [],
  );
  return { ...values, ...Object.fromEntries(judged) };
}

/** Without a file that was attached by mistake. */
export const withoutFile = (values: FormFields, token: string): FormFields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      name.endsWith('uploads[]') ? [name, [value].flat().filter((one) => one !== token)] : [name, value],
    ),
  );

/** The tokens of every file attached so far. */
export const tokensIn = (values: FormFields): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.endsWith('uploads[]') ? [value].flat().filter((token) => token !== '') : [],
  );
