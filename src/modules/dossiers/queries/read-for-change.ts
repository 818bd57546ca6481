import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { lockDossier } from '../store.ts';
import { type DossierView, readDossier } from './read-dossier.ts';

/**
 * The same as `readDossier` with the dossier locked until the transaction ends, for what other modules add to it
 * (custody, digitisation) without changing the dossier itself.
 *
 * Problem: `dossier-not-found`, also for whoever does not need to know it.
 */
export async function readForChange(
  tx: Tx,
  actor: Actor,
  asked: { readonly reference: string; readonly now: Temporal.Instant; readonly purpose: string },
): Promise<Result<DossierView, Problem<'dossier-not-found'>>> {
  if (!(await lockDossier(tx, asked.reference))) return fail('dossier-not-found');
  return readDossier(tx, actor, asked);
}
