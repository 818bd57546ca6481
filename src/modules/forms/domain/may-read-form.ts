import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { IssuedFormKey } from './paper.ts';

/** As much of a paper as says who needs to know it. */
export type FormToRead = {
  readonly form: IssuedFormKey;
  readonly createdBy: number | null;
  readonly agencyId: number | null;
};

/**
 * Written between the center, the agencies and the Chairman: about a dossier, and not for whoever filed it. A recall that was
 * issued is addressed to them; its draft is a preview, which nobody else sees.
 */
const INTERNAL: ReadonlySet<IssuedFormKey> = new Set([
  // What they say to the applicant is the answer made from them (QC Đ5.1e).
  'verification-notice',
  'lateness-notice',
  'reminder',
  'director-letter',
  'chairman-report',
  'information-request',
]);

/** Whether the applicant reads such a paper about their own dossier (QC Đ13.5: they are told the reasons). */
export const applicantMayRead = (form: IssuedFormKey): boolean => !INTERNAL.has(form);

/** Whether somebody who may read a dossier needs to know this paper of it (QC Đ5.1d). */
export const mayReadOfDossier = (form: FormToRead, actor: Actor, station: Station | null): boolean =>
  applicantMayRead(form.form) || mayReadForm(form, actor, station);

/**
 * Whether somebody needs to know a paper that belongs to no dossier, or is an internal one of a dossier (QC Đ5.1d): who
 * issued it, the agency on its other side and the counters that serve that agency, reception where there is no such agency,
 * and who supervises the center. Reports to the Chairman, and internal papers to nobody in particular, are for the last alone.
 */
export function mayReadForm({ form, createdBy, agencyId }: FormToRead, actor: Actor, station: Station | null): boolean {
  if (!station) return false;
  if (may(actor, 'read-every-dossier') || createdBy === actor.accountId) return true;
  if (form === 'chairman-report' || (agencyId === null && INTERNAL.has(form))) return false;
  if (agencyId === null) return may(actor, 'receive-dossier');
  return may(actor, 'read-dossier') && (station.agencyId === agencyId || station.counterAgencyIds.has(agencyId));
}
