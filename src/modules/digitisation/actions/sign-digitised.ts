import { buffer } from 'node:stream/consumers';
import { toRfc3339 } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type DocumentSigner, type SignedDocument, UnsignableDocument } from '../../../platform/document-signer.ts';
import { imageToPdf } from '../../../platform/image-to-pdf.ts';
import { attachFiles, chainOf } from '../../dossiers/index.ts';
import { openUpload, saveUpload } from '../../files/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { SigningCapabilities } from '../capabilities.ts';
import type { DigitisedPaper } from '../domain/digitised-paper.ts';
import { insertSignature, type NewSignature } from '../papers-store.ts';
import { lockDossier, paperById } from '../store.ts';

/**
 * Puts the electronic signature under a digitised paper (PAdES, N3.3a): a picture becomes a PDF first; the signed file is
 * another one, under its own SHA-256, beside the scan. A file that cannot carry a signature is noted with the reason.
 * Done twice it changes nothing; without a key nothing is done. Throws, to be tried again, while the scan waits for the
 * virus scanner.
 */
export async function signDigitised(capabilities: SigningCapabilities, paperId: number): Promise<void> {
  const { db, clock, documentSigner } = capabilities;
  const paper = await paperById(db, paperId);
  if (!documentSigner || !paper || paper.signature || paper.source === 'held') return;
  const at = clock.now();
  const signed = await signedBy(capabilities, documentSigner, paper, at);
  const kept =
    'fault' in signed
      ? signed
      : await saveUpload(capabilities, paper.digitisedBy, { name: signedName(paper.file.name), bytes: signed.pdf });
  const failed = 'fault' in kept ? kept.fault : kept.ok ? null : kept.problem.code;
  const upload = 'value' in kept ? kept.value : null;
  await transaction(db, async (tx) => {
    await lockDossier(tx, paper.dossierId);
    const signature: NewSignature =
      upload && 'subject' in signed
        ? { at, uploadId: upload.id, subject: signed.subject, serial: signed.serial }
        : { at, fault: failed ?? '' };
    if (!(await insertSignature(tx, paper.id, signature))) return;
    if (upload)
      await attachFiles(tx, paper.dossierId, {
        componentKey: paper.componentKey,
        name: paper.name,
        uploadIds: [upload.id],
      });
    await record(tx, chainOf(paper.dossierId), [
      {
        at,
        actor: actingAs(SYSTEM, 'system'),
        action: 'sign-digitised',
        facts: {
          paper: paper.name,
          edition: paper.edition,
          digitiser: paper.digitiserName,
          ...('fault' in signature ? { fault: signature.fault } : { subject: signature.subject, file: upload?.sha256 }),
        },
        ground: 'N3.3a',
      },
    ]);
  });
}

async function signedBy(
  capabilities: SigningCapabilities,
  signer: DocumentSigner,
  paper: DigitisedPaper,
  at: Temporal.Instant,
): Promise<SignedDocument | { readonly fault: string }> {
  const opened = await openUpload(capabilities, paper.file.id);
  if (!opened.ok) {
    if (opened.problem.code === 'file-not-scanned') throw new Error(`The scan of paper ${paper.id} is not scanned yet`);
    return { fault: opened.problem.code };
  }
  const scan = await buffer(opened.value.content);
  try {
    const pdf = opened.value.upload.mediaType === 'application/pdf' ? scan : await imageToPdf(scan);
    return await signer.sign(pdf, { reason: reasonOf(paper), at });
  } catch (error) {
    if (error instanceof UnsignableDocument || error instanceof TypeError) return { fault: 'file-cannot-be-signed' };
    throw error;
  }
}

/** What the signature says, as readers of the PDF show it. */
const reasonOf = ({ digitiserName, digitisedAt }: DigitisedPaper): string =>
  `Số hóa từ bản giấy bởi ${digitiserName}, ${toRfc3339(digitisedAt)}`;

const signedName = (name: string): string => `${name.replace(/\.[^.]*$/, '')} - ký số.pdf`;
