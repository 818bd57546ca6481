import type { Db } from '../../../platform/database/database.ts';
import { listAgencies, type StoredAgency } from '../../center/index.ts';

/** The agency of a result; it is kept even where it was merged into another. */
export async function agencyOf(db: Db, agencyId: number): Promise<StoredAgency> {
  const agency = (await listAgencies(db)).find(({ id }) => id === agencyId);
  if (!agency) throw new Error(`There is no agency ${agencyId}`);
  return agency;
}
