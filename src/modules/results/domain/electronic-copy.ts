import type { Dossier } from '../../dossiers/index.ts';

/**
 * Whether the applicant may open the electronic copy of the result: once it was handed over, or as soon as it is ready
 * where they chose to get it that way (QC Đ5.1b).
 */
export const isForApplicant = ({ status, returnMethod }: Pick<Dossier, 'status' | 'returnMethod'>): boolean =>
  status === 'delivered' || (status === 'result_ready' && returnMethod === 'online');
