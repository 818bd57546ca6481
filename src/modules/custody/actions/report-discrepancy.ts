import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { insertDiscrepancy } from '../discrepancies-store.ts';
import { holderKey } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { speaksFor } from '../domain/standing.ts';
import type { DiscrepancyInput } from '../input.ts';
import { itemsOf } from '../store.ts';
import { loadStanding } from './load-standing.ts';

/**
 * Writes down that a paper is missing or damaged. The custody does not change by that: who holds it by the record answers
 * for it until it is cleared up, and a missing paper goes nowhere.
 *
 * Problems: `dossier-not-found`, `paper-not-in-custody`, `not-your-papers` (neither reception nor an agency on the route),
 * `discrepancy-open`.
 */
export async function reportDiscrepancy(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { reference, ...found }: DiscrepancyInput & { readonly reference: string },
): Promise<Result<void, Problem<CustodyProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const standing = await loadStanding(tx, actor, { reference, now, purpose: 'discrepancy' });
    if (!standing.ok) return standing;
    const { view, by } = standing.value;
    const [item] = await itemsOf(tx, { itemIds: [found.item] });
    if (!item || item.dossierId !== view.dossier.id || item.holder.kind === 'applicant')
      return fail('paper-not-in-custody', { errors: [{ pointer: '/item', code: 'paper-not-in-custody' }] });
    if (speaksFor(standing.value).length === 0) return fail('not-your-papers');
    if (item.openDiscrepancy) return fail('discrepancy-open', { facts: { name: item.name } });
    await insertDiscrepancy(tx, found, { at: now, by: by.accountId });
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: by,
        action: 'report-discrepancy',
        facts: { paper: item.name, kind: found.kind, note: found.note, holder: holderKey(item.holder) },
        ground: null,
      },
    ]);
    return ok(undefined);
  });
}
