import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';

type NotReceivable = Problem<'procedure-not-in-force' | 'procedure-not-received' | 'process-missing'>;

/**
 * Whether dossiers of a procedure may be opened at the center on a day: it is on the center's list, in force, and has an
 * approved process (QC Đ1.1, QC Đ2.1).
 */
export function receivable(
  procedure: ProcedureVersion,
  hasProcess: boolean,
  day: Temporal.PlainDate,
): Result<void, NotReceivable> {
  const { code, effectiveFrom, effectiveTo } = procedure;
  const today = day.toString();
  if (today < effectiveFrom || (effectiveTo !== null && today >= effectiveTo))
    return fail('procedure-not-in-force', { facts: { code, effectiveFrom, effectiveTo: effectiveTo ?? '' } });
  if (!procedure.receivedAtCenter)
    return fail('procedure-not-received', { facts: { code, agency: procedure.agencyName } });
  return hasProcess ? ok(undefined) : fail('process-missing', { facts: { code } });
}
