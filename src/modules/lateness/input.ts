import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** What the agency says in its apology (Mẫu 04). */
export const ApologyInput = closed({
  /** Of the catalogue of causes, kind LATE. */
  causeCode: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60, missing: 'not-a-choice' }),
  /** In its own words, for the applicant. */
  reason: line(1000),
  /** The day the result is promised for instead; at its close. */
  newDueOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' }),
});
export type ApologyInput = Static<typeof ApologyInput>;

export const ExtensionInput = closed({
  /** So many more of the unit of the dossier's own limit. */
  value: Type.Integer({ minimum: 1, maximum: 10_000, problem: 'count-invalid' }),
  ground: line(1000),
  /** The provision that allows it. */
  legalBasis: line(300),
});
export type ExtensionInput = Static<typeof ExtensionInput>;
