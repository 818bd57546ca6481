import type { Dossier } from '../../dossiers/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';

/** Whose turn it is: the applicant, the center, agencies, or nobody any more. */
export type WaitingFor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'center' }
  /** Several where legs run side by side; null among them for the center. */
  | { readonly kind: 'agency'; readonly agencyIds: readonly (number | null)[] }
  | { readonly kind: 'nobody' };

/**
 * Whom a dossier waits for, from its status and the steps whose turn it is (QC Đ2.2a); `isSupplied`: the applicant has
 * handed in what was asked for, and the center is to look at it.
 */
export function waitingFor(
  { status, returnMethod }: Pick<Dossier, 'status' | 'returnMethod'>,
  active: readonly Pick<WorkflowStep, 'agencyId'>[],
  isSupplied = false,
): WaitingFor {
  switch (status) {
    case 'refused':
    case 'stopped':
    case 'delivered':
      return { kind: 'nobody' };
    case 'supplement_requested':
      return { kind: isSupplied ? 'center' : 'applicant' };
    case 'awaiting_obligation':
      return { kind: 'applicant' };
    case 'result_ready':
      return { kind: returnMethod === 'counter' ? 'applicant' : 'center' };
    case 'submitted':
      return { kind: 'center' };
    case 'accepted':
    case 'handling':
    case 'withdrawal_requested': {
      const agencyIds = [...new Set(active.map(({ agencyId }) => agencyId))];
      return agencyIds.some((id) => id !== null) ? { kind: 'agency', agencyIds } : { kind: 'center' };
    }
  }
}
