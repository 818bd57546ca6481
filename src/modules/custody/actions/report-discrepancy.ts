import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf, readForChange } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { insertDiscrepancy } from '../discrepancies-store.ts';
import { holderKey } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { speaksFor } from '../domain/standing.ts';
import type { DiscrepancyInput } from '../input.ts';
import { itemsOf } from '../store.ts';

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
    const read = await readForChange(tx, actor, { reference, now, purpose: 'discrepancy' });
    if (!read.ok) return read;
    const view = read.value;
    const [item] = await itemsOf(tx, { itemIds: [found.item] });
    if (!item || item.dossierId !== view.dossier.id || item.holder.kind === 'applicant')
      return fail('paper-not-in-custody', { errors: [{ pointer: '/item', code: 'paper-not-in-custody' }] });
    const by = actor.accountId as number;
    const standing = { actor, view, station: await stationOf(tx, by, localDate(now)) };
    if (speaksFor(standing).length === 0) return fail('not-your-papers');
    if (item.openDiscrepancy) return fail('discrepancy-open', { facts: { name: item.name } });
    await insertDiscrepancy(tx, found, { at: now, by });
    const capacity = view.capacities.has('reception') ? 'reception' : 'handler';
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: { accountId: by, name: actor.name, capacity },
        action: 'report-discrepancy',
        facts: { paper: item.name, kind: found.kind, note: found.note, holder: holderKey(item.holder) },
        ground: null,
      },
    ]);
    return ok(undefined);
  });
}
