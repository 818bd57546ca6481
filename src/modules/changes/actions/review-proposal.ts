import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { proposalChain } from '../domain/proposal.ts';
import { saveReviewing } from '../proposal-store.ts';
import { recordChange } from './change-entry.ts';
import { loadProposal } from './load-proposal.ts';

/** Says that a proposal is being looked into. Problems: those of `loadProposal`. */
export async function reviewProposal(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  id: number,
): Promise<Result<void, Problem<ChangeProblem | 'not-permitted'>>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const proposal = await loadProposal(tx, actor, id, 'review');
    if (!proposal.ok) return proposal;
    await saveReviewing(tx, id);
    await recordChange(tx, proposalChain(id), actor, { at, action: 'review-proposal', facts: {}, ground: null });
    return ok(undefined);
  });
}
