import { buffer } from 'node:stream/consumers';
import { transaction } from '../../../platform/database/database.ts';
import { readSignatures } from '../../../platform/document-signatures.ts';
import { type DocumentSigner, UnsignableDocument } from '../../../platform/document-signer.ts';
import { chainOf, lockDossierById } from '../../dossiers/index.ts';
import { type IntakeCapabilities, openUpload, saveUpload } from '../../files/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { insertSignatures, signaturesOf } from '../signatures-store.ts';
import { type RegisteredResult, resultById } from '../store.ts';

export type SigningCapabilities = Pick<ResultCapabilities, 'db' | 'clock' | 'resultSigner' | 'trustedRoots'> &
  IntakeCapabilities;

/**
 * Puts the configured signature under a result that came as a PDF without one (PAdES): the signed file is another one,
 * beside what was handed in, and what it proves is kept as with a file signed elsewhere. A file that cannot carry a
 * signature is noted with the reason. Done twice it changes nothing; without a key nothing is done. Throws, to be tried
 * again, while the file waits for the virus scanner.
 */
export async function signResult(capabilities: SigningCapabilities, resultId: number): Promise<void> {
  const { db, clock, resultSigner, trustedRoots: roots } = capabilities;
  const result = await resultById(db, resultId);
  if (!resultSigner || !result?.uploadId || (await signaturesOf(db, resultId))) return;
  const at = clock.now();
  const signed = await signedBy(capabilities, resultSigner, { ...result, uploadId: result.uploadId }, at);
  const kept =
    'fault' in signed
      ? signed
      : await saveUpload(capabilities, result.registeredBy, { name: signed.name, bytes: signed.pdf });
  const upload = 'value' in kept ? kept.value : null;
  const fault = 'fault' in kept ? kept.fault : kept.ok ? null : kept.problem.code;
  const report = 'pdf' in signed && upload ? await readSignatures(signed.pdf, { roots }) : [];
  await transaction(db, async (tx) => {
    await lockDossierById(tx, result.dossierId);
    const signatures = {
      resultId,
      source: 'center' as const,
      uploadId: upload?.id ?? null,
      fault,
      report,
      checkedAt: at,
    };
    if (!(await insertSignatures(tx, signatures))) return;
    await record(tx, chainOf(result.dossierId), [
      {
        at,
        actor: actingAs(SYSTEM, 'system'),
        action: 'sign-result',
        facts: {
          document: result.documentNumber,
          ...(fault === null ? { subject: report[0]?.signer ?? '', file: upload?.sha256 } : { fault }),
        },
        ground: null,
      },
    ]);
  });
}

async function signedBy(
  capabilities: SigningCapabilities,
  signer: DocumentSigner,
  { uploadId, documentNumber, signer: official }: RegisteredResult & { readonly uploadId: number },
  at: Temporal.Instant,
): Promise<{ readonly pdf: Uint8Array; readonly name: string } | { readonly fault: string }> {
  const opened = await openUpload(capabilities, uploadId);
  if (!opened.ok) {
    if (opened.problem.code === 'file-not-scanned') throw new Error(`The file ${uploadId} is not scanned yet`);
    return { fault: opened.problem.code };
  }
  const { upload, content } = opened.value;
  try {
    const reason = `Kết quả số ${documentNumber}, người ký: ${official}`;
    const { pdf } = await signer.sign(await buffer(content), { reason, at });
    return { pdf, name: `${upload.name.replace(/\.[^.]*$/, '')} - ký số.pdf` };
  } catch (error) {
    if (error instanceof UnsignableDocument || error instanceof TypeError) return { fault: 'file-cannot-be-signed' };
    throw error;
  }
}
