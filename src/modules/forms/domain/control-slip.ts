import Type, { type Static } from 'typebox';
import { Instant, Procedure, Text } from './form-parts.ts';

/** One hand-over: who gave, who got, when, and how the giver kept to their time. */
const HandOver = Type.Object({
  giver: Text,
  receiver: Text,
  at: Instant,
  /** Who handed over by their account; null where the system did. */
  signedBy: Type.Union([Text, Type.Null()]),
  verdict: Type.Union([Type.Enum(['early', 'on-time', 'late']), Type.Null()]),
  remark: Type.Optional(Text),
});
export type HandOver = Static<typeof HandOver>;

/** Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 05 of 2018, 06 of 2025): drawn from the log at every print. */
export const ControlSlipContent = Type.Object({
  dossierCode: Text,
  applicant: Text,
  procedure: Procedure,
  acceptedAt: Instant,
  dueAt: Type.Union([Instant, Type.Null()]),
  leadAgency: Text,
  coordinating: Type.Array(Text),
  rows: Type.Array(HandOver),
  /** When it was drawn. */
  drawnAt: Instant,
});
export type ControlSlipContent = Static<typeof ControlSlipContent>;
