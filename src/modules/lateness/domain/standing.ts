import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/** Whose late dossiers somebody sees: everybody's, one agency's, or nobody's. */
export type Whose = 'all' | { readonly agencyId: number } | null;

/** Those who supervise the center see all, an agency its own: what it held, and what it has to answer for (QC Đ8.5). */
export function whoseLateness(actor: Actor, station: Station | null): Whose {
  if (may(actor, 'read-every-dossier')) return 'all';
  return station?.agencyId != null && may(actor, 'read-board') ? { agencyId: station.agencyId } : null;
}

/** Who is told what has no cause: the director and who stands beside (QC Đ8.5 (3)). */
export const isTold = ({ roles }: Actor): boolean =>
  roles.some((role) => role === 'director' || role === 'deputy' || role === 'procedure_control');
