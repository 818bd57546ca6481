import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { CENTER } from '../../center/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';

/**
 * Whether a dossier may be handed in where it is: what is assigned to the center is received there alone, never at an
 * agency's own office (QC Đ2.3b). `receptionPoint` is the key of an agency, or nothing for the center.
 */
export const receivedHere = (
  { code, receivedAtCenter }: Pick<ProcedureVersion, 'code' | 'receivedAtCenter'>,
  receptionPoint: string = CENTER,
): Result<void, Problem<'reception-at-agency-office'>> =>
  receivedAtCenter && receptionPoint !== CENTER
    ? fail('reception-at-agency-office', {
        facts: { code },
        errors: [{ pointer: '/receptionPoint', code: 'reception-at-agency-office' }],
      })
    : ok(undefined);

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
