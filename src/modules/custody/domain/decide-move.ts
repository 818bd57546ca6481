import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type CustodyItem, type Holder, isSameHolder } from './holder.ts';
import type { CustodyProblem } from './problems.ts';

/**
 * Whether these pieces go from one hand to another: all of them are with whom they are taken from, and none is missing.
 *
 * Problems: `no-papers-chosen`, `held-by-somebody-else`, `discrepancy-open`, `receiver-not-on-route`.
 */
export function decideMove(
  items: readonly CustodyItem[],
  { from, to }: { readonly from: Holder; readonly to: Holder },
): Result<void, Problem<CustodyProblem>> {
  if (items.length === 0)
    return fail('no-papers-chosen', { errors: [{ pointer: '/items', code: 'no-papers-chosen' }] });
  if (isSameHolder(from, to))
    return fail('receiver-not-on-route', { errors: [{ pointer: '/to', code: 'receiver-not-on-route' }] });
  const elsewhere = items.find(({ holder }) => !isSameHolder(holder, from));
  if (elsewhere) return fail('held-by-somebody-else', { facts: { name: elsewhere.name } });
  const missing = items.find(({ openDiscrepancy }) => openDiscrepancy?.kind === 'missing');
  if (missing) return fail('discrepancy-open', { facts: { name: missing.name } });
  return ok(undefined);
}
