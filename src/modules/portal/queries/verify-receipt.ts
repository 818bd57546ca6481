import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { publicJwks, type SigningKey, verifyToken } from '../../../platform/signing.ts';
import { findDossier } from '../../dossiers/index.ts';
import { canonicalHash, readReceiptClaims, receiptEditions } from '../../forms/index.ts';
import { procedureOn } from '../../procedures/index.ts';

/** What the QR code of a receipt proves: nothing about any person, and not how far the dossier is. */
export type ProvenReceipt = {
  readonly dossierCode: string;
  readonly procedure: { readonly code: string; readonly name: string | null };
  readonly acceptedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** The center keeps a receipt whose content has the hash the token states. */
  readonly isOnRecord: boolean;
  /** It was issued again since: the later edition is the valid one. */
  readonly isReplaced: boolean;
};

/**
 * Reads a token from the QR code of a receipt, and looks whether the receipt is in the center's books.
 *
 * Problem: `token-invalid` — not signed by this center, altered, or a token for something else.
 */
export async function verifyReceipt(
  { db, signingKey }: { db: Db; signingKey: SigningKey },
  token: string,
): Promise<Result<ProvenReceipt, Problem<'token-invalid'>>> {
  const verified = await verifyToken(publicJwks(signingKey), token);
  if (!verified.ok) return fail('token-invalid');
  const read = readReceiptClaims(verified.value);
  if (!read.ok) return read;
  const { d: dossierCode, p: procedureCode, a, t, h } = read.value;
  const acceptedAt = instantAt(a);
  const [procedure, dossier] = await Promise.all([
    procedureOn(db, procedureCode, localDate(acceptedAt)),
    findDossier(db, dossierCode),
  ]);
  const editions = dossier ? await receiptEditions(db, dossier.id) : [];
  const receipt = editions.find(({ data }) => canonicalHash(data) === h);
  return ok({
    dossierCode,
    procedure: { code: procedureCode, name: procedure?.content.name ?? null },
    acceptedAt,
    dueAt: instantAt(t),
    isOnRecord: receipt !== undefined,
    isReplaced: receipt !== undefined && receipt !== editions.at(-1),
  });
}

const instantAt = (epochSeconds: number) => Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000);
