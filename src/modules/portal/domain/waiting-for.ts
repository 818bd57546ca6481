import type { Dossier } from '../../dossiers/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';

/** Whose turn it is: the applicant, the center, an agency, or nobody any more. */
export type WaitingFor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'center' }
  | { readonly kind: 'agency'; readonly agencyId: number }
  | { readonly kind: 'nobody' };

/** Whom a dossier waits for, from its status and the step whose turn it is (QC Đ2.2a). */
export function waitingFor(
  { status, returnMethod }: Pick<Dossier, 'status' | 'returnMethod'>,
  step: Pick<WorkflowStep, 'agencyId'> | null,
): WaitingFor {
  switch (status) {
    case 'refused':
    case 'stopped':
    case 'delivered':
      return { kind: 'nobody' };
    case 'supplement_requested':
    case 'awaiting_obligation':
      return { kind: 'applicant' };
    case 'result_ready':
      return { kind: returnMethod === 'counter' ? 'applicant' : 'center' };
    case 'submitted':
      return { kind: 'center' };
    case 'accepted':
    case 'handling':
    case 'withdrawal_requested':
      return step?.agencyId ? { kind: 'agency', agencyId: step.agencyId } : { kind: 'center' };
  }
}
