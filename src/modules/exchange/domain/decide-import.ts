import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { CatalogueImport } from './catalogue-import.ts';
import type { ExchangeProblem } from './problems.ts';

type Decided = Pick<CatalogueImport, 'status' | 'askedBy' | 'faultCount' | 'newCount' | 'changedCount'>;

/** Whether an import may be approved by somebody: looked through, without a fault, by another person than who sent it. */
export function decideApproval(
  { status, askedBy, faultCount, newCount, changedCount }: Decided,
  accountId: number,
): Result<void, Problem<ExchangeProblem>> {
  if (status === 'checking') return fail('import-not-checked');
  if (status !== 'checked') return fail('import-decided');
  if (faultCount > 0) return fail('import-has-faults', { facts: { count: faultCount } });
  if (newCount + changedCount === 0) return fail('import-changes-nothing');
  return askedBy === accountId ? fail('approver-sent-import') : ok(undefined);
}

/** Whether it may be given up: not once somebody approved it. */
export const decideGivingUp = ({ status }: Pick<CatalogueImport, 'status'>): Result<void, Problem<ExchangeProblem>> =>
  status === 'checking' || status === 'checked' ? ok(undefined) : fail('import-decided');
