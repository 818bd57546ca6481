import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { discrepanciesOf, saveResolution } from '../discrepancies-store.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { speaksFor } from '../domain/standing.ts';
import { loadStanding } from './load-standing.ts';

/**
 * Says how a discrepancy was cleared up: the paper was found, the applicant brought another, a minute was drawn up.
 *
 * Problems: `dossier-not-found`, `discrepancy-not-found` (also one that is cleared up already), `not-your-papers`.
 */
export async function resolveDiscrepancy(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { reference, id, resolution }: { readonly reference: string; readonly id: number; readonly resolution: string },
): Promise<Result<void, Problem<CustodyProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const standing = await loadStanding(tx, actor, { reference, now, purpose: 'discrepancy' });
    if (!standing.ok) return standing;
    const { view, by } = standing.value;
    const open = (await discrepanciesOf(tx, view.dossier.id)).find((one) => one.id === id && one.resolvedAt === null);
    if (!open) return fail('discrepancy-not-found');
    if (speaksFor(standing.value).length === 0) return fail('not-your-papers');
    await saveResolution(tx, id, { resolution, at: now, by: by.accountId });
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: by,
        action: 'resolve-discrepancy',
        facts: { paper: open.name, kind: open.kind, resolution },
        ground: null,
      },
    ]);
    return ok(undefined);
  });
}
