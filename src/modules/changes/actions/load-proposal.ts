import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { type Proposal, type ProposalAction, proposalActions } from '../domain/proposal.ts';
import { lockProposal } from '../proposal-store.ts';

/**
 * The proposal a verb works on, held, for whoever may decide about it and did not make it.
 *
 * Problems: `not-permitted`, `proposal-not-found`, `proposal-moved-on`, `own-proposal`.
 */
export async function loadProposal(
  tx: Tx,
  actor: Actor,
  id: number,
  action: ProposalAction,
): Promise<Result<Proposal & { readonly actorId: number }, Problem<ChangeProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'decide-proposal')) return fail('not-permitted');
  const proposal = await lockProposal(tx, id);
  if (!proposal) return fail('proposal-not-found');
  if (proposal.proposedBy.accountId === accountId) return fail('own-proposal');
  if (!proposalActions(proposal).includes(action)) return fail('proposal-moved-on');
  return ok({ ...proposal, actorId: accountId });
}
