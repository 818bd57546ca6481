import type { Tx } from '../../../../platform/database/database.ts';
import { endSteps } from '../../../workflow/index.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Outcome } from '../../domain/lifecycle.ts';
import { endPause } from '../../pauses-store.ts';
import { lockDossierById, saveStatus } from '../../store.ts';
import { endSupplements } from '../../supplement-store.ts';

/** Ends a dossier without a result: nobody's turn is left, nothing is awaited, no clock runs. */
export async function endDossier(
  tx: Tx,
  { id }: Dossier,
  { outcome, now }: { readonly outcome: Outcome; readonly now: Temporal.Instant },
): Promise<Dossier> {
  await endSteps(tx, id);
  await endSupplements(tx, id);
  await endPause(tx, id, now, false);
  const current = (await lockDossierById(tx, id)) as Dossier;
  return saveStatus(tx, current, { status: 'stopped', outcome, stoppedAt: now });
}
