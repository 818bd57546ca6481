import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { checkAttempts, countAttempt } from '../../identity/index.ts';
import { type Feedback, readReference } from '../domain/feedback.ts';
import type { FeedbackProblem } from '../domain/problems.ts';
import { findFeedback } from '../store.ts';

/** What whoever has the reference may read: nothing that was typed, for it may name people. */
export type PublicFeedback = Pick<
  Feedback,
  'reference' | 'type' | 'procedureCode' | 'procedureName' | 'status' | 'receivedAt' | 'answer' | 'answeredAt'
>;

/**
 * The standing of a report for whoever has its reference. Wrong references are counted by address.
 *
 * Problems: `feedback-not-found`, `too-many-attempts`.
 */
export async function lookUpFeedback(
  { db, clock }: { db: Db; clock: Clock },
  { typed, address }: { readonly typed: string; readonly address: string },
): Promise<Result<PublicFeedback, Problem<FeedbackProblem | 'too-many-attempts'>>> {
  const limits = [{ key: `feedback-look-up-from:${address}`, limit: 40, minutes: 15 }];
  const open = await checkAttempts(db, clock.now(), limits);
  if (!open.ok) return open;
  const reference = readReference(typed);
  const found = reference && (await findFeedback(db, reference));
  if (found) {
    const { reference: told, type, procedureCode, procedureName, status, receivedAt, answer, answeredAt } = found;
    return ok({ reference: told, type, procedureCode, procedureName, status, receivedAt, answer, answeredAt });
  }
  await countAttempt(db, clock.now(), limits);
  return fail('feedback-not-found');
}
