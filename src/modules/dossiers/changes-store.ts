import type { Db } from '../../platform/database/database.ts';
import type { Applicant, Dossier, ReturnMethod } from './domain/dossier.ts';
import { updateDossier } from './store.ts';

/** Something beside the dossier changed that whoever read it should know of. */
export const touch = (tx: Db, dossier: Dossier): Promise<Dossier> => updateDossier(tx, dossier, {});

/** Back to the check, with new hours to answer in. */
export const saveSubmission = (tx: Db, dossier: Dossier, checkDueAt: Temporal.Instant): Promise<Dossier> =>
  updateDossier(tx, dossier, { status: 'submitted', check_due_at: checkDueAt });

/** The applicant's own choice; the database asks for their recorded consent under the version it becomes. */
export const saveReturn = (
  tx: Db,
  dossier: Dossier,
  { method, address }: { readonly method: ReturnMethod; readonly address: string | null },
): Promise<Dossier> => updateDossier(tx, dossier, { return_method: method, return_address: address });

/** What was written wrongly, put right. */
export const saveApplicant = (
  tx: Db,
  dossier: Dossier,
  { applicant, submitterName }: { readonly applicant: Applicant; readonly submitterName: string | null },
): Promise<Dossier> =>
  updateDossier(tx, dossier, {
    applicant_name: applicant.name,
    applicant_id_number: applicant.idNumber,
    applicant_phone: applicant.phone,
    applicant_email: applicant.email,
    applicant_address: applicant.address,
    submitter_name: submitterName,
  });
