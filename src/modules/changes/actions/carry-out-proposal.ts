import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { proposalChain } from '../domain/proposal.ts';
import { saveDone } from '../proposal-store.ts';
import { recordChange } from './change-entry.ts';
import { loadProposal } from './load-proposal.ts';

/** Says that an approved proposal was carried out, and what came of it. Problems: those of `loadProposal`. */
export async function carryOutProposal(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { id, outcome }: { readonly id: number; readonly outcome: string },
): Promise<Result<void, Problem<ChangeProblem | 'not-permitted'>>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const proposal = await loadProposal(tx, actor, id, 'carry-out');
    if (!proposal.ok) return proposal;
    await saveDone(tx, id, outcome.trim(), at);
    const facts = { outcome: outcome.trim() };
    await recordChange(tx, proposalChain(id), actor, { at, action: 'carry-out-proposal', facts, ground: null });
    return ok(undefined);
  });
}
