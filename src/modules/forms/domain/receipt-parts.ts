import type { Center } from '../../center/index.ts';
import type { Dossier, DossierDocument } from '../../dossiers/index.ts';
import type { ReceiptData } from './receipt.ts';

/** Who hands in and whose dossier it is. */
export function peopleOf(dossier: Dossier): Pick<ReceiptData, 'submitter' | 'owner'> {
  const { applicant } = dossier;
  const id = {
    kind: applicant.kind === 'business' ? ('business' as const) : idKind(applicant.idNumber),
    number: applicant.idNumber,
  };
  const contact = {
    address: applicant.address,
    phone: applicant.phone,
    ...(applicant.email && { email: applicant.email }),
  };
  return dossier.submitterName
    ? { submitter: { name: dossier.submitterName, ...contact }, owner: { name: applicant.name, id } }
    : { submitter: { name: applicant.name, id, ...contact } };
}

const idKind = (number: string) => (/^[A-Z]/.test(number) ? ('passport' as const) : ('personal' as const));

/** The papers that were taken, and those that need not be handed in with the reason. */
export const documentsTaken = (documents: readonly DossierDocument[]): ReceiptData['components'] =>
  documents
    .filter((document) => document.verdict === 'valid' || document.verdict === 'waived')
    .map((document) => ({
      name: document.name,
      originals: document.originals,
      certifiedCopies: document.certifiedCopies,
      copies: document.copies,
      digital: document.uploads.length > 0 || document.formKey !== null,
      ...(document.verdict === 'waived' && { remark: `Không phải nộp: ${document.ground}` }),
    }));

/** How and where the result is returned, as the applicant chose. */
export const resultReturnOf = (
  { returnMethod, returnAddress }: Dossier,
  { publicUrl, profile }: { publicUrl: string; profile: Center['profile'] },
): ReceiptData['resultReturn'] => ({
  method: returnMethod,
  place:
    returnMethod === 'post' ? (returnAddress as string) : returnMethod === 'online' ? publicUrl : profile.shortName,
});
