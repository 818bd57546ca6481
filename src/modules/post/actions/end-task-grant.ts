import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, lockTaskGrant, may, saveTaskGrantEnd } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { PostProblem } from '../domain/problems.ts';
import { TASK_CHAIN } from './grant-task.ts';
import type { PostCapabilities } from './open-postal-list.ts';

/**
 * Ends a grant at once, with the reason; what was done under it stays lawful.
 *
 * Problems: `not-permitted`, `grant-not-found`, `grant-ended`.
 */
export async function endTaskGrant(
  { db, clock }: PostCapabilities,
  actor: Actor,
  { id, reason }: { readonly id: number; readonly reason: string },
): Promise<Result<void, Problem<PostProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'grant-postal-task')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const grant = await lockTaskGrant(tx, id);
    if (!grant) return fail('grant-not-found');
    if (!(await saveTaskGrantEnd(tx, id, { by: accountId, at, reason }))) return fail('grant-ended');
    await record(tx, TASK_CHAIN, [
      {
        at,
        actor: actingAs(actor, 'director'),
        action: 'end-task-grant',
        facts: { grant: id, account: grant.accountName, task: grant.task, reason },
        ground: 'N3.4',
      },
    ]);
    return ok(undefined);
  });
}
