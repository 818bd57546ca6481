import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { feedbackChain } from '../domain/feedback.ts';
import type { FeedbackProblem } from '../domain/problems.ts';
import { lockFeedback, saveTaken } from '../store.ts';

/**
 * An official takes a report to look into it, and from then on is shown how to reach the person.
 *
 * Problems: `not-permitted`, `feedback-not-found`, `feedback-taken` (facts: `by`), `feedback-answered`.
 */
export async function takeFeedback(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  reference: string,
): Promise<Result<void, Problem<FeedbackProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'draft-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const feedback = await lockFeedback(tx, reference);
    if (!feedback) return fail('feedback-not-found');
    if (feedback.status === 'answered') return fail('feedback-answered');
    if (feedback.takenBy?.accountId === accountId) return ok(undefined);
    if (feedback.takenBy) return fail('feedback-taken', { facts: { by: feedback.takenBy.name } });
    await saveTaken(tx, feedback.id, { at, by: accountId });
    await record(tx, feedbackChain(reference), [
      {
        at,
        actor: actingAs(actor),
        action: 'take-feedback',
        facts: {},
        ground: 'QC Đ6.1b',
      },
    ]);
    return ok(undefined);
  });
}
