import type { Tx } from '../../../../platform/database/database.ts';
import { endSteps } from '../../../workflow/index.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Outcome } from '../../domain/lifecycle.ts';
import { cancelObligations } from '../../obligations-store.ts';
import { endPause } from '../../pauses-store.ts';
import { saveStatus } from '../../store.ts';
import { endSupplements } from '../../supplement-store.ts';

/** Ends a dossier without a result: nobody's turn is left, nothing is awaited, no clock runs. */
export async function endDossier(
  tx: Tx,
  dossier: Dossier,
  { outcome, now }: { readonly outcome: Outcome; readonly now: Temporal.Instant },
): Promise<Dossier> {
  await endSteps(tx, dossier.id);
  await endSupplements(tx, dossier.id);
  await endPause(tx, dossier.id, now, false);
  await cancelObligations(tx, dossier.id, { at: now, by: null, ground: `Hồ sơ kết thúc: ${outcome}` });
  return saveStatus(tx, dossier, { status: 'stopped', outcome, stoppedAt: now });
}
