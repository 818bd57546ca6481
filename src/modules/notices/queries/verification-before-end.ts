import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import { openVerifications } from '../domain/notice.ts';
import type { NoticeProblem } from '../domain/problems.ts';
import { noticesOf } from '../store.ts';

/**
 * Answers what `stepEnding` asks: no verification ends in silence. A step of the kind verify ends its own with its note,
 * which is the finding; of any other step the finding is written down first (QC Đ13.5).
 *
 * Problems: `verification-open`, `verification-finding-required`.
 */
export async function verificationBeforeEnd(
  tx: Tx,
  { id, dossierId, kind }: Pick<WorkflowStep, 'id' | 'dossierId' | 'kind'>,
  note: string | undefined,
): Promise<Result<void, Problem<NoticeProblem>>> {
  const open = openVerifications(await noticesOf(tx, [dossierId])).some(({ stepId }) => stepId === id);
  if (!open) return ok(undefined);
  if (kind !== 'verify') return fail('verification-open');
  if (note?.trim()) return ok(undefined);
  return fail('verification-finding-required', {
    errors: [{ pointer: '/note', code: 'verification-finding-required' }],
  });
}
