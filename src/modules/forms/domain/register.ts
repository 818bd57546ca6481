import Type, { type Static } from 'typebox';
import { Count, Instant, Text } from './form-parts.ts';

const Method = Type.Enum(['counter', 'online', 'post']);

/** One accepted dossier. */
export const RegisterRow = Type.Object({
  dossierCode: Text,
  procedureCode: Text,
  procedureName: Text,
  sets: Count,
  owner: Text,
  address: Type.String(),
  phone: Type.String(),
  agency: Text,
  acceptedAt: Instant,
  dueAt: Type.Union([Instant, Type.Null()]),
  /** When the agency's result was there. */
  resultAt: Type.Union([Instant, Type.Null()]),
  deliveredAt: Type.Union([Instant, Type.Null()]),
  receivedBy: Method,
  returnedBy: Method,
  /** Who got the result, and whether they signed or confirmed electronically. */
  receiver: Type.Union([Text, Type.Null()]),
  evidence: Type.Union([Type.Enum(['signature', 'confirmation']), Type.Null()]),
  outcome: Type.Union([Text, Type.Null()]),
  isLate: Type.Boolean(),
});
export type RegisterRow = Static<typeof RegisterRow>;

/** What was asked for, refused, redirected, stopped, apologised for or told in writing: it stands in the annex. */
export const ANNEX_FORMS = [
  'supplement-request',
  'refusal',
  'redirection',
  'stop-notice',
  'apology',
  'verification-notice',
  'return-notice',
  'lateness-notice',
] as const;

export const AnnexRow = Type.Object({
  form: Type.Enum([...ANNEX_FORMS]),
  number: Text,
  at: Instant,
  reference: Text,
  procedureName: Text,
  applicant: Text,
  agency: Text,
  reason: Type.String(),
});
export type AnnexRow = Static<typeof AnnexRow>;

/** Days, both included; null for every agency. */
export const RegisterPeriod = Type.Object({ from: Text, to: Text, agency: Type.Union([Text, Type.Null()]) });
export type RegisterPeriod = Static<typeof RegisterPeriod>;
