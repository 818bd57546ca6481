import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import { mayConclude, takesPart, threadChain } from '../domain/thread.ts';
import { threadStanding } from '../queries/thread-standing.ts';
import { lockThread, saveConclusion } from '../threads-store.ts';
import { lockDossiers } from '../waiting-store.ts';

/**
 * Closes an exchange with what came of it: the record that a matter was agreed on (QC Đ2.4). For who opened it, and for the
 * center's people who urge and sign.
 *
 * Problems: `thread-not-found` (also for who takes no part), `not-permitted`, `thread-closed`.
 */
export async function closeThread(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { id, conclusion }: { readonly id: number; readonly conclusion: string },
): Promise<Result<{ readonly id: number }, Problem<UrgingProblem | 'not-permitted'>>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, id);
    const standing = await threadStanding(tx, actor, at);
    if (!thread || !standing || !takesPart(standing, thread)) return fail('thread-not-found');
    if (!mayConclude(standing, thread)) return fail('not-permitted');
    if (thread.closed) return fail('thread-closed');
    const said = conclusion.trim();
    await saveConclusion(tx, id, { conclusion: said, at, by: standing.actor.accountId });
    const ground = thread.kind === 'consultation' ? 'QC Đ2.4' : 'QC Đ8.5';
    const entry = { at, actor: actingAs(actor), action: 'close-thread', ground };
    await record(tx, threadChain(id), [{ ...entry, facts: { conclusion: said } }]);
    if (thread.dossier) {
      await lockDossiers(tx, [thread.dossier.id]);
      await record(tx, chainOf(thread.dossier.id), [{ ...entry, facts: { thread: id } }]);
    }
    return ok({ id });
  });
}
