import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/database/database.ts';
import { isOfferedOnline, type ProcedureVersion, procedureOn, processOn } from '../../../procedures/index.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { receivable } from '../../domain/receivable.ts';

/**
 * The procedure whose form may be opened online today; filing asks the same again.
 *
 * Problems: `procedure-not-found`, `procedure-not-in-force`, `procedure-not-received`, `process-missing`,
 * `online-not-offered`.
 */
export async function procedureForFiling(
  db: Db,
  code: string,
  today: Temporal.PlainDate,
): Promise<Result<ProcedureVersion, Problem<DossierProblem>>> {
  const procedure = await procedureOn(db, code, today);
  if (!procedure) return fail('procedure-not-found');
  const open = receivable(procedure, (await processOn(db, code, today)) !== null, today);
  if (!open.ok) return open;
  return isOfferedOnline(procedure.content) ? ok(procedure) : fail('online-not-offered', { facts: { code } });
}
