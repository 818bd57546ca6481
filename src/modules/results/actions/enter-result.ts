import type { Tx } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { signToken } from '../../../platform/signing.ts';
import { type Dossier, referenceOf } from '../../dossiers/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import type { JudgedDays } from '../domain/decide-document.ts';
import { resultClaims } from '../domain/result-token.ts';
import { SignResult } from '../job-payloads.ts';
import { insertSignatures } from '../signatures-store.ts';
import { insertResult, nextEdition, type RegisteredResult } from '../store.ts';
import type { CheckedFile } from './check-file.ts';

export type NewResult = {
  readonly kind: 'positive' | 'negative';
  readonly documentNumber: string;
  readonly signer: string;
  readonly days: JudgedDays;
  readonly file: CheckedFile | null;
  readonly by: number;
  readonly at: Temporal.Instant;
};

/**
 * Enters a result of a locked dossier in the registry: with what its QR code will say, and what the signatures in its file
 * proved. A PDF without one is signed by the worker where the center has a key for it.
 */
export async function enterResult(
  tx: Tx,
  { signingKey, resultSigner }: Pick<ResultCapabilities, 'signingKey' | 'resultSigner'>,
  dossier: Dossier,
  { days, file, by, at, ...said }: NewResult,
): Promise<RegisteredResult> {
  const edition = await nextEdition(tx, dossier.id);
  const claims = resultClaims(referenceOf(dossier), { ...said, ...days, edition, registeredAt: at });
  const result = await insertResult(tx, {
    ...said,
    ...days,
    dossierId: dossier.id,
    edition,
    agencyId: dossier.agencyId,
    uploadId: file?.upload.id ?? null,
    registeredBy: by,
    registeredAt: at,
    token: await signToken(signingKey, claims),
  });
  const { id: resultId } = result;
  if (file && file.signatures.length > 0)
    await insertSignatures(tx, {
      resultId,
      source: 'brought',
      uploadId: null,
      fault: null,
      report: file.signatures,
      checkedAt: at,
    });
  else if (resultSigner && file?.upload.mediaType === 'application/pdf')
    await enqueue(tx, SignResult, { resultId }, `sign-result:${resultId}`);
  return result;
}
