import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureOn } from '../../procedures/index.ts';
import { itemFacts, normaliseTracking } from '../domain/postal-list.ts';
import type { PostProblem } from '../domain/problems.ts';
import type { PostalItemInput } from '../input.ts';
import { insertItem, raiseVersion } from '../store.ts';
import { listChain, listToWriteOn } from './load-list.ts';
import type { PostCapabilities } from './open-postal-list.ts';

/**
 * Puts an item of post on an open list, as giver and receiver count it together.
 *
 * Problems: those of `listToWriteOn`, `tracking-number-taken`, `procedure-not-found`.
 */
export async function addPostalItem(
  { db, clock }: PostCapabilities,
  actor: Actor,
  listId: number,
  input: PostalItemInput,
): Promise<Result<void, Problem<PostProblem | 'not-permitted' | 'procedure-not-found'>>> {
  return transaction(db, async (tx) => {
    const list = await listToWriteOn(tx, actor, listId);
    if (!list.ok) return list;
    const { procedureCode = null } = input;
    if (procedureCode && !(await procedureOn(tx, procedureCode, localDate(clock.now()))))
      return fail('procedure-not-found', { errors: [{ pointer: '/procedureCode', code: 'procedure-unknown' }] });
    const item = {
      ordinal: Math.max(0, ...list.value.items.map(({ ordinal }) => ordinal)) + 1,
      trackingNumber: normaliseTracking(input.trackingNumber),
      senderName: input.senderName.trim().normalize('NFC'),
      senderPhone: input.senderPhone ?? '',
      procedureCode,
      papers: input.papers,
      discrepancy: input.discrepancy?.trim() ?? '',
    };
    if (!(await insertItem(tx, listId, item)))
      return fail('tracking-number-taken', {
        errors: [{ pointer: '/trackingNumber', code: 'tracking-number-taken' }],
      });
    await raiseVersion(tx, list.value);
    await record(tx, listChain(listId), [
      {
        at: clock.now(),
        actor: actingAs(actor, 'reception'),
        action: 'add-postal-item',
        facts: itemFacts(item),
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(undefined);
  });
}
