import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { VerificationInput } from '../input.ts';
import type { DigitisedPaper } from './digitised-paper.ts';
import type { DigitisationProblem } from './problems.ts';

/**
 * Whether this person may say of this edition that it is like its paper: another one than who digitised it, once, of the
 * newest scan, and with a reason where it is not.
 *
 * Problems: `digitiser-cannot-verify`, `already-verified`, `newer-scan-exists`, `rejection-needs-note`.
 */
export function decideVerification(
  paper: DigitisedPaper,
  {
    newest,
    by,
    given,
  }: { readonly newest: number; readonly by: number; readonly given: Omit<VerificationInput, 'paper'> },
): Result<void, Problem<DigitisationProblem>> {
  if (paper.check !== null) return fail('already-verified');
  if (paper.edition < newest) return fail('newer-scan-exists');
  if (paper.digitisedBy === by) return fail('digitiser-cannot-verify');
  if (given.outcome === 'rejected' && !given.note?.trim())
    return fail('rejection-needs-note', { errors: [{ pointer: '/note', code: 'rejection-needs-note' }] });
  return ok(undefined);
}
