import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { requestChain } from '../domain/information.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import { lockRequest, saveReminded } from '../information-store.ts';

/**
 * Reminds an agency of a request it has not answered; each time is counted and stands in the request's history.
 *
 * Problems: `not-permitted`, `information-request-not-found`, `information-request-answered`.
 */
export async function remindInformation(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  name: string,
): Promise<Result<{ readonly id: number; readonly reminders: number }, Problem<UrgingProblem | 'not-permitted'>>> {
  if (actor.accountId === null || !may(actor, 'urge-agency')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const request = await lockRequest(tx, name);
    if (!request) return fail('information-request-not-found');
    if (request.answer) return fail('information-request-answered');
    await saveReminded(tx, request.id, at);
    const reminders = request.reminders + 1;
    await record(tx, requestChain(request.id), [
      { at, actor: actingAs(actor), action: 'remind-information', facts: { reminders }, ground: 'QC Đ8.2' },
    ]);
    return ok({ id: request.id, reminders });
  });
}
