import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { itemFacts } from '../domain/postal-list.ts';
import type { PostProblem } from '../domain/problems.ts';
import { deleteItem, raiseVersion } from '../store.ts';
import { listChain, listToWriteOn } from './load-list.ts';
import type { PostCapabilities } from './open-postal-list.ts';

/**
 * Takes an item off an open list, for instance one that was written down wrongly; the ledger keeps what stood there.
 *
 * Problems: those of `listToWriteOn`, `postal-item-not-found`.
 */
export async function removePostalItem(
  { db, clock }: PostCapabilities,
  actor: Actor,
  listId: number,
  ordinal: number,
): Promise<Result<void, Problem<PostProblem | 'not-permitted'>>> {
  return transaction(db, async (tx) => {
    const list = await listToWriteOn(tx, actor, listId);
    if (!list.ok) return list;
    const item = list.value.items.find((one) => one.ordinal === ordinal);
    if (!item) return fail('postal-item-not-found');
    await deleteItem(tx, item.id);
    await raiseVersion(tx, list.value);
    await record(tx, listChain(listId), [
      {
        at: clock.now(),
        actor: actingAs(actor, 'reception'),
        action: 'remove-postal-item',
        facts: itemFacts(item),
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(undefined);
  });
}
