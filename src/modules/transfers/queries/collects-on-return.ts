import type { Db } from '../../../platform/database/database.ts';
import { dueOnReturnDong } from '../../dossiers/index.ts';
import { procedureVersion } from '../../procedures/index.ts';

/** Those of the dossiers for which something is to be collected on return; reads each version and case once. */
export async function collectsOnReturn(db: Db, dossierIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['id', 'procedure_version_id as procedureVersionId', 'case_key as caseKey'])
    .where('id', 'in', [...dossierIds])
    .execute();
  const pinOf = ({ procedureVersionId, caseKey }: (typeof rows)[number]) => `${procedureVersionId} ${caseKey ?? ''}`;
  const charged = new Set<string>();
  for (const [key, pin] of new Map(rows.map((row) => [pinOf(row), row])))
    if (dueOnReturnDong(await procedureVersion(db, pin)) > 0) charged.add(key);
  return rows.filter((row) => charged.has(pinOf(row))).map(({ id }) => id);
}
