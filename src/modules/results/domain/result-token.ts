import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';

/**
 * What the QR code of a result states, under the center's signature: no personal data, for a token is an address that
 * phones and servers write down. Keys of one letter keep the code coarse enough for paper.
 */
export const ResultClaims = Type.Object({
  /** Kind and version, so that no other token signed with the same key passes for a result. */
  v: Type.Literal('k1'),
  /** Mã hồ sơ. */
  d: Type.String({ minLength: 1 }),
  /** Which result of that dossier, from 1. */
  e: Type.Integer({ minimum: 1 }),
  /** Số văn bản, ngày văn bản. */
  n: Type.String({ minLength: 1 }),
  t: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  /** Registered at, in seconds since 1970. */
  i: Type.Integer(),
});
export type ResultClaims = Static<typeof ResultClaims>;

export const resultClaims = (
  dossierCode: string,
  result: {
    readonly edition: number;
    readonly documentNumber: string;
    readonly documentDate: string;
    readonly registeredAt: Temporal.Instant;
  },
): ResultClaims => ({
  v: 'k1',
  d: dossierCode,
  e: result.edition,
  n: result.documentNumber,
  t: result.documentDate,
  i: Math.floor(result.registeredAt.epochMilliseconds / 1000),
});

/** Claims whose signature was found good, as a result's. Problem: `token-invalid` — a token for something else. */
export const readResultClaims = (claims: unknown): Result<ResultClaims, Problem<'token-invalid'>> =>
  Check(ResultClaims, claims) ? ok(claims) : fail('token-invalid');
