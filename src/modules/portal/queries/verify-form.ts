import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import { publicJwks, type SigningKey, verifyToken } from '../../../platform/signing.ts';
import { canonicalHash, formWithToken, readFormClaims } from '../../forms/index.ts';

/** What the QR code of a form proves: which paper it is, its number and its day; nothing about any person. */
export type ProvenForm = {
  /** As it stands on the paper; null for what is not on record. */
  readonly title: string | null;
  /** "12/PYCBS-TTPVHCC"; empty for a paper without one. */
  readonly number: string;
  readonly issuedAt: Temporal.Instant;
  /** The center keeps a paper whose content has the hash the token states. */
  readonly isOnRecord: boolean;
};

/**
 * Reads a token from the QR code of a form other than the receipt, and looks whether it is in the center's books.
 *
 * Problem: `token-invalid` — not signed by this center, altered, or a token for something else.
 */
export async function verifyForm(
  { db, signingKey }: { db: Db; signingKey: SigningKey },
  token: string,
): Promise<Result<ProvenForm, Problem<'token-invalid'>>> {
  const verified = await verifyToken(publicJwks(signingKey), token);
  if (!verified.ok) return fail('token-invalid');
  const read = readFormClaims(verified.value);
  if (!read.ok) return read;
  const { n: number, i, h } = read.value;
  const issued = await formWithToken(db, token);
  return ok({
    title: issued?.paper.head.title ?? null,
    number,
    issuedAt: Temporal.Instant.fromEpochMilliseconds(i * 1000),
    isOnRecord: issued !== null && canonicalHash(issued.paper) === h,
  });
}
