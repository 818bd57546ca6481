import type { Db } from '../../../../platform/database/database.ts';
import { listAgencies } from '../../../center/index.ts';

export const agencyName = async (db: Db, agencyId: number): Promise<string> =>
  (await listAgencies(db)).find(({ id }) => id === agencyId)?.name ?? '';
