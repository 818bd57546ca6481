import { fail, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import type { DossierAnnouncements } from '../capabilities.ts';
import type { Dossier } from '../domain/dossier.ts';
import { supplementsOf } from '../supplement-store.ts';

/**
 * Whether a step may be completed as things stand: not while the clock stands still, for who works does not wait; not while
 * the center has still to decide on a supplement its agency proposed; and not before what modules above require was done.
 *
 * Problems: `clock-stands-still`, `supplement-open` (QC Đ12.1c), `council-not-held`, those of a verification (QC Đ13.5).
 */
export async function mayEndStep(
  tx: Tx,
  announce: Pick<DossierAnnouncements, 'stepEnding'>,
  dossier: Dossier,
  step: WorkflowStep,
  note?: string,
): Promise<Result<void>> {
  if (dossier.accepted?.pauses.at(-1)?.to === null) return fail('clock-stands-still');
  const requests = await supplementsOf(tx, step.dossierId);
  if (requests.some(({ status }) => status === 'proposed')) return fail('supplement-open');
  return announce.stepEnding(tx, step, note);
}
