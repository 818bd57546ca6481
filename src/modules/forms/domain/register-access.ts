import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/**
 * Of which agencies somebody may read the register: of every one who supervises the center, of those served at their
 * counter who receives dossiers (QC Đ2.1, QC Đ5.1d), of none anybody else.
 */
export function registerAgencies(actor: Actor, station: Station | null): 'every' | ReadonlySet<number> {
  if (may(actor, 'read-every-dossier')) return 'every';
  return may(actor, 'receive-dossier') ? (station?.counterAgencyIds ?? NONE) : NONE;
}
const NONE: ReadonlySet<number> = new Set();
