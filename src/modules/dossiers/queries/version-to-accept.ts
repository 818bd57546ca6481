import type { Db } from '../../../platform/database/database.ts';
import { type ProcedureVersion, procedureOn, procedureVersion } from '../../procedures/index.ts';
import type { Dossier } from '../domain/dossier.ts';
import { procedureInCase } from '../domain/procedure-in-case.ts';

/**
 * The version a filing is accepted under: the one in force on the day of acceptance, for the dossier's case, even where it
 * was filed under an earlier one (QC Đ13.3). Where there is none any more, or the case is gone, the version it was filed
 * under, which is no longer receivable.
 */
export async function versionToAccept(
  db: Db,
  dossier: Pick<Dossier, 'procedureVersionId' | 'caseKey'>,
  today: Temporal.PlainDate,
): Promise<ProcedureVersion> {
  const filed = await procedureVersion(db, dossier);
  const current = await procedureOn(db, filed.code, today);
  if (!current || current.id === filed.id) return filed;
  const inCase = procedureInCase(current, dossier.caseKey);
  return inCase.ok ? inCase.value : filed;
}
