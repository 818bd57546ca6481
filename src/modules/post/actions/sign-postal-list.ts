import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { takeNumber } from '../../center/index.ts';
import type { FormCapabilities } from '../../forms/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { decideSignature } from '../domain/decide-signature.ts';
import { isHandedOver, type PostalList } from '../domain/postal-list.ts';
import type { PostProblem } from '../domain/problems.ts';
import type { SignatureInput } from '../input.ts';
import { findList, insertSignature, lockList, saveNumber } from '../store.ts';
import { issueList } from './issue-list.ts';
import { listChain } from './load-list.ts';
import type { PostCapabilities } from './open-postal-list.ts';

/**
 * Signs for one side. The first signature gives the list its number and closes it to changes; with the second one what is
 * on it is the center's, and the printed list is issued.
 *
 * Problems: `postal-list-not-found`, and those of `decideSignature`.
 */
export async function signPostalList(
  { db, clock, signingKey }: PostCapabilities & FormCapabilities,
  actor: Actor,
  { listId, expectedVersion }: { readonly listId: number; readonly expectedVersion: number },
  { side, name, badge }: SignatureInput,
): Promise<Result<PostalList, Problem<PostProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const list = await lockList(tx, listId);
    if (!list) return fail('postal-list-not-found');
    const decided = decideSignature({
      list,
      side,
      accountId,
      isPostal: may(actor, 'hand-over-post'),
      receives: may(actor, 'receive-dossier'),
      expectedVersion,
      onPaper: name?.trim() && badge?.trim() ? { name: name.trim().normalize('NFC'), badge: badge.trim() } : null,
    });
    if (!decided.ok) return decided;

    const number = list.number ?? (await takeNumber(tx, 'postal-list', localDate(at))).text;
    if (list.number === null) await saveNumber(tx, listId, number, at);
    const hand = decided.value;
    const own = 'accountId' in hand;
    const signature = { side, name: own ? actor.name : hand.name, badge: own ? null : hand.badge, at };
    await insertSignature(tx, listId, { ...signature, accountId: own ? accountId : null, recordedBy: accountId });
    await record(tx, listChain(listId), [
      {
        at,
        actor: actingAs(actor, side === 'postal' && own ? 'postal' : 'reception'),
        action: 'sign-postal-list',
        facts: {
          number,
          side,
          signer: signature.name,
          ...(signature.badge && { badge: signature.badge }),
          items: list.items.map(({ trackingNumber, papers }) => `${trackingNumber}: ${papers}`),
        },
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(await signed(tx, { signingKey }, listId, { at, by: accountId }));
  });
}

async function signed(
  tx: Tx,
  capabilities: FormCapabilities,
  listId: number,
  when: { readonly at: Temporal.Instant; readonly by: number },
): Promise<PostalList> {
  const list = (await findList(tx, listId)) as PostalList;
  if (isHandedOver(list)) await issueList(tx, capabilities, list, when);
  return list;
}
