import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/**
 * Whether somebody needs to know a paper that belongs to no dossier (QC Đ5.1d): who issued it, the agency on its other
 * side and the counters that serve that agency, reception where there is no such agency, and who supervises the center.
 */
export function mayReadForm(
  form: { readonly createdBy: number | null; readonly agencyId: number | null },
  actor: Actor,
  station: Station | null,
): boolean {
  if (!station) return false;
  if (may(actor, 'read-every-dossier') || form.createdBy === actor.accountId) return true;
  if (form.agencyId === null) return may(actor, 'receive-dossier');
  return (
    may(actor, 'read-dossier') && (station.agencyId === form.agencyId || station.counterAgencyIds.has(form.agencyId))
  );
}
