import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { canonicalHash } from './canonical-hash.ts';
import type { ReceiptData } from './receipt.ts';

/**
 * What the QR code of a receipt states, under the center's signature: no personal data, for a token is an address
 * that phones and servers write down. Keys of one letter keep the code coarse enough for paper.
 */
export const ReceiptClaims = Type.Object({
  /** Kind and version, so that no other token signed with the same key passes for a receipt. */
  v: Type.Literal('r1'),
  /** Mã hồ sơ. */
  d: Type.String({ minLength: 1 }),
  /** Accepted at and due at, in seconds since 1970. */
  a: Type.Integer(),
  t: Type.Integer(),
  /** Mã thủ tục. */
  p: Type.String({ minLength: 1 }),
  /** SHA-256 of the canonical receipt data, base64url: the paper's content can be compared with the record. */
  h: Type.String({ pattern: '^[\\w-]{43}$' }),
});
export type ReceiptClaims = Static<typeof ReceiptClaims>;

/** The claims to sign for a receipt, once its data are frozen. */
export const receiptClaims = (data: ReceiptData): ReceiptClaims => ({
  v: 'r1',
  d: data.dossierCode,
  a: epochSeconds(data.acceptedAt),
  t: epochSeconds(data.dueAt),
  p: data.procedure.code,
  h: canonicalHash(data),
});

/** Claims whose signature was found good, as a receipt's. Problem: `token-invalid` — a token for something else. */
export const readReceiptClaims = (claims: unknown): Result<ReceiptClaims, Problem<'token-invalid'>> =>
  Check(ReceiptClaims, claims) ? ok(claims) : fail('token-invalid');

/** The address in the QR code. */
export const verificationUrl = (publicUrl: string, token: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/xac-minh/${token}`;

const epochSeconds = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds / 1000;
