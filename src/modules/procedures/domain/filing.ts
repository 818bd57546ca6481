import type { ProcedureContent } from './procedure-content.ts';

/**
 * How a dossier of this procedure may be filed today: not any more, not here, not yet (no approved process, QC Đ2.1),
 * online, or at the counter alone.
 */
export type Filing = 'retired' | 'not-received' | 'not-ready' | 'online' | 'counter';

export function filingOn(
  today: Temporal.PlainDate,
  procedure: {
    readonly effectiveTo: string | null;
    readonly receivedAtCenter: boolean;
    readonly content: Pick<ProcedureContent, 'onlineLevel' | 'settlement'>;
  },
  hasProcess: boolean,
): Filing {
  if (procedure.effectiveTo !== null && procedure.effectiveTo <= today.toString()) return 'retired';
  if (!procedure.receivedAtCenter) return 'not-received';
  if (!hasProcess) return 'not-ready';
  return isOfferedOnline(procedure.content) ? 'online' : 'counter';
}

/** What is settled while the applicant waits has nobody waiting online. */
export const isOfferedOnline = ({
  onlineLevel,
  settlement,
}: Pick<ProcedureContent, 'onlineLevel' | 'settlement'>): boolean =>
  onlineLevel !== 'INFORMATION' && settlement !== 'IMMEDIATE';
