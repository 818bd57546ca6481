import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { PostalListInput } from '../input.ts';
import { insertList } from '../store.ts';
import { listChain } from './load-list.ts';

export type PostCapabilities = { readonly db: Db; readonly clock: Clock };

/**
 * Opens a list for what a postal employee brings (Danh mục bưu gửi bàn giao); answers its id.
 *
 * Problem: `not-permitted`.
 */
export async function openPostalList(
  { db, clock }: PostCapabilities,
  actor: Actor,
  { postOffice, note }: PostalListInput,
): Promise<Result<number, Problem<'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'receive-dossier')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const id = await insertList(tx, { postOffice, note: note ?? '', openedBy: accountId, openedAt: at });
    await record(tx, listChain(id), [
      {
        at,
        actor: actingAs(actor, 'reception'),
        action: 'open-postal-list',
        facts: { postOffice },
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(id);
  });
}
