import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { type Feedback, type FeedbackContact, feedbackChain, readReference } from '../domain/feedback.ts';
import type { FeedbackProblem } from '../domain/problems.ts';
import { contactOf, findFeedback } from '../store.ts';

/** Null where the person left none, or the reader is not the one who handles the report. */
export type HandledFeedback = { readonly feedback: Feedback; readonly contact: FeedbackContact | null };

/**
 * A report as an official reads it. How to reach the person is told to its handler alone, and that reading is logged
 * (QC Đ5.1d). Problem: `feedback-not-found`.
 */
export async function readFeedback(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  typed: string,
): Promise<Result<HandledFeedback, Problem<FeedbackProblem>>> {
  const reference = readReference(typed);
  const feedback = reference && (await findFeedback(db, reference));
  if (!feedback) return fail('feedback-not-found');
  const isHandler = feedback.takenBy !== null && feedback.takenBy.accountId === actor.accountId;
  if (!isHandler || !feedback.hasContact) return ok({ feedback, contact: null });
  const subject = feedbackChain(feedback.reference);
  const reading = { accountId: actor.accountId, subject, purpose: 'feedback-contact', address: null };
  await recordReading(db, { at: clock.now(), ...reading });
  return ok({ feedback, contact: await contactOf(db, feedback.id) });
}
