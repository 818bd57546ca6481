import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { feedbackChain } from '../domain/feedback.ts';
import type { FeedbackProblem } from '../domain/problems.ts';
import { lockFeedback, saveAnswer } from '../store.ts';

/**
 * Answers a report, once and for whoever has its reference to read.
 *
 * Problems: `not-permitted`, `feedback-not-found`, `feedback-not-yours` (not taken, or by somebody else),
 * `feedback-answered`.
 */
export async function answerFeedback(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { reference, answer }: { readonly reference: string; readonly answer: string },
): Promise<Result<void, Problem<FeedbackProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'draft-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const feedback = await lockFeedback(tx, reference);
    if (!feedback) return fail('feedback-not-found');
    if (feedback.status === 'answered') return fail('feedback-answered');
    if (feedback.takenBy?.accountId !== accountId) return fail('feedback-not-yours');
    await saveAnswer(tx, feedback.id, answer.trim(), at);
    await record(tx, feedbackChain(reference), [
      {
        at,
        actor: actingAs(actor),
        action: 'answer-feedback',
        facts: { answer: answer.trim() },
        ground: 'QC Đ6.1b',
      },
    ]);
    return ok(undefined);
  });
}
