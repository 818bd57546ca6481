import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/database/database.ts';
import {
  findProcedures,
  type ProcedureSummary,
  type ProcedureVersion,
  procedureOn,
  processOn,
} from '../../../procedures/index.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { receivable } from '../../domain/receivable.ts';
import type { Official } from '../official.ts';
import { searchedFor } from './start.presenter.ts';

const SHOWN = 30;
/** Enough to find the counter's own among all agencies' procedures. */
const LOOKED_THROUGH = 500;

/** The procedures of the agencies that this official's counters serve (QC Đ2.1), best match first. */
export async function proceduresAtCounter(
  db: Db,
  { station, today }: Official,
  words: string,
): Promise<readonly ProcedureSummary[]> {
  const served = station?.counterAgencyIds ?? new Set<number>();
  if (served.size === 0) return [];
  const found = await findProcedures(db, { words: searchedFor(words), day: today, limit: LOOKED_THROUGH });
  return found
    .filter(({ agencyId, receivedAtCenter }) => receivedAtCenter && served.has(agencyId))
    .slice(0, words.trim() === '' ? LOOKED_THROUGH : SHOWN);
}

/**
 * The procedure whose form is opened at the counter.
 *
 * Problems: `procedure-not-found`, `not-your-agency`, and those of `receivable`.
 */
export async function procedureAtCounter(
  db: Db,
  { station, today }: Official,
  code: string,
): Promise<Result<ProcedureVersion, Problem<DossierProblem>>> {
  const procedure = await procedureOn(db, code, today);
  if (!procedure) return fail('procedure-not-found');
  if (!station?.counterAgencyIds.has(procedure.agencyId))
    return fail('not-your-agency', { facts: { agency: procedure.agencyName } });
  const open = receivable(procedure, (await processOn(db, code, today)) !== null, today);
  return open.ok ? ok(procedure) : open;
}
