import { createHash } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import { answersFor } from '../domain/standing.ts';
import { takesPart, threadChain } from '../domain/thread.ts';
import { threadStanding } from '../queries/thread-standing.ts';
import { insertMessage, lockThread } from '../threads-store.ts';

/**
 * Writes into an exchange (QC Đ8.5). What is written stays: nobody changes or deletes it, and the history keeps its hash.
 *
 * Problems: `thread-not-found` (also for who takes no part), `thread-closed`.
 */
export async function writeMessage(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { id, message }: { readonly id: number; readonly message: string },
): Promise<Result<{ readonly id: number }, Problem<UrgingProblem>>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, id);
    const standing = await threadStanding(tx, actor, at);
    if (!thread || !standing || !takesPart(standing, thread)) return fail('thread-not-found');
    if (thread.closed) return fail('thread-closed');
    const said = message.trim();
    const { accountId } = standing.actor;
    const messageId = await insertMessage(tx, id, { message: said, at, by: accountId, agencyId: answersFor(standing) });
    const sha256 = createHash('sha256').update(said).digest('hex');
    await record(tx, threadChain(id), [
      { at, actor: actingAs(actor), action: 'write-message', facts: { message: messageId, sha256 }, ground: 'QC Đ8.5' },
    ]);
    return ok({ id: messageId });
  });
}
