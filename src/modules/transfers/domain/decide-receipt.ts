import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { ReceiptInput } from '../input.ts';
import type { TransferProblem } from './problems.ts';

export type DecidedReceipt = {
  readonly arrived: readonly number[];
  readonly missing: readonly number[];
};

/**
 * What the receiver found: every line is ticked, or explained by a discrepancy. A ticked line may have discrepancies too: a
 * paper of it is missing, or there is one nobody listed.
 *
 * Problems: `line-unknown`, `line-unexplained` with the lines.
 */
export function decideReceipt(
  lines: readonly number[],
  { arrived, discrepancies }: Pick<ReceiptInput, 'arrived' | 'discrepancies'>,
): Result<DecidedReceipt, Problem<TransferProblem>> {
  const all = new Set(lines);
  const ticked = new Set(arrived === 'all' ? lines : arrived);
  const strange = (discrepancies ?? []).findIndex(({ line }) => !all.has(line));
  if (strange >= 0)
    return fail('line-unknown', { errors: [{ pointer: `/discrepancies/${strange}/line`, code: 'line-unknown' }] });
  if ([...ticked].some((line) => !all.has(line)))
    return fail('line-unknown', { errors: [{ pointer: '/arrived', code: 'line-unknown' }] });
  const explained = new Set((discrepancies ?? []).map(({ line }) => line));
  const missing = lines.filter((line) => !ticked.has(line));
  const unexplained = missing.filter((line) => !explained.has(line));
  if (unexplained.length > 0) {
    const facts = { lines: unexplained.join(', ') };
    return fail('line-unexplained', { facts, errors: [{ pointer: '/arrived', code: 'line-unexplained', facts }] });
  }
  return ok({ arrived: lines.filter((line) => ticked.has(line)), missing });
}
