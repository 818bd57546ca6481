import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { canonicalHash } from './canonical-hash.ts';
import type { Paper } from './paper.ts';

/** What the QR code of an issued form states, under the center's signature: no personal data, as with the receipt's. */
export const FormClaims = Type.Object({
  /** Kind and version, so that no other token signed with the same key passes for a form. */
  v: Type.Literal('f1'),
  /** Which form. */
  f: Type.String({ minLength: 1 }),
  /** Its number; empty for a paper without one. */
  n: Type.String(),
  /** Issued at, in seconds since 1970. */
  i: Type.Integer(),
  /** SHA-256 of the canonical paper, base64url: what is printed can be compared with the record. */
  h: Type.String({ pattern: '^[\\w-]{43}$' }),
});
export type FormClaims = Static<typeof FormClaims>;

/** The claims to sign for a paper, once its data are frozen. */
export const formClaims = (paper: Paper): FormClaims => ({
  v: 'f1',
  f: paper.form,
  n: paper.head.number ?? '',
  i: Temporal.Instant.from(paper.head.issuedAt).epochMilliseconds / 1000,
  h: canonicalHash(paper),
});

/** Claims whose signature was found good, as a form's. Problem: `token-invalid` — a token for something else. */
export const readFormClaims = (claims: unknown): Result<FormClaims, Problem<'token-invalid'>> =>
  Check(FormClaims, claims) ? ok(claims) : fail('token-invalid');
