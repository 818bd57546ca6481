import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { noticeChain } from '../domain/notice.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { lockNotice, saveHandled } from '../notice-store.ts';
import { recordChange } from './change-entry.ts';

/**
 * Procedure control leaves a notice without a new version, and says why.
 *
 * Problems: `not-permitted`, `notice-not-found`, `notice-handled`.
 */
export async function declineNotice(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { id, reason }: { readonly id: number; readonly reason: string },
): Promise<Result<void, Problem<ChangeProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'draft-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const notice = await lockNotice(tx, id);
    if (!notice) return fail('notice-not-found');
    if (notice.status !== 'received') return fail('notice-handled');
    await saveHandled(tx, id, { status: 'declined', reason: reason.trim(), at, by: accountId });
    const facts = { reason: reason.trim() };
    await recordChange(tx, noticeChain(id), actor, { at, action: 'decline-notice', facts, ground: 'QC Đ13.6' });
    return ok(undefined);
  });
}
