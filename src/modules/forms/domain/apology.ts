import Type, { type Static } from 'typebox';
import { Addressee, Instant, Procedure, Signer, Text } from './form-parts.ts';

/**
 * Phiếu xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04 of 2018), văn bản xin lỗi và đề nghị gia hạn (Mẫu 04 of 2025). The
 * competent agency issues it: its letterhead, its signer.
 */
export const ApologyContent = Type.Object({
  addressee: Addressee,
  dossierCode: Text,
  procedure: Procedure,
  acceptedAt: Instant,
  originalDueAt: Instant,
  newDueAt: Instant,
  /** Where the result will be returned. */
  place: Text,
  cause: Text,
  /** Nơi nhận, one line each. */
  copies: Type.Array(Text),
  signer: Signer,
});
export type ApologyContent = Static<typeof ApologyContent>;

/** Whoever makes the draft asks first, and says so in words. */
export const promisesLater = ({ originalDueAt, newDueAt }: ApologyContent): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(newDueAt), Temporal.Instant.from(originalDueAt)) > 0;
