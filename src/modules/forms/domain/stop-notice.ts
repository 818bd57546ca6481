import Type, { type Static } from 'typebox';
import { Addressee, Instant, Procedure, Reference, Signer, Text } from './form-parts.ts';

/** Thông báo dừng giải quyết hồ sơ (Mẫu 05 of 2025), after the applicant asked to stop. */
export const StopNoticeContent = Type.Object({
  applicant: Addressee,
  reference: Reference,
  procedure: Procedure,
  acceptedAt: Type.Optional(Instant),
  askedAt: Instant,
  reason: Text,
  /** Names of the steps whose turn it was. */
  stageReached: Type.Array(Text),
  papersReturned: Text,
  feeHandling: Type.Optional(Text),
  copies: Type.Array(Text),
  signer: Signer,
});
export type StopNoticeContent = Static<typeof StopNoticeContent>;
