import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { beginProcedureDraft, findDraft, type ProcedureProblem, saveProcedureDraft } from '../../procedures/index.ts';
import { cutLimit } from '../domain/decide-new-proposal.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { draftsProcedure, type Proposal, proposalChain, proposalSource } from '../domain/proposal.ts';
import { saveDecision } from '../proposal-store.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { recordChange } from './change-entry.ts';
import { loadProposal } from './load-proposal.ts';

export type ProposalDecision = {
  readonly decision: 'approved' | 'declined';
  /** What is to become of it, or why not. */
  readonly outcome?: string | undefined;
};
type Capabilities = { readonly db: Db; readonly clock: Clock };
type DecideProblem = Problem<ChangeProblem | ProcedureProblem | 'not-permitted' | 'invalid-input'>;

/**
 * Approves or declines a proposal of somebody else. An approved change of a procedure, or cut of its time, becomes a draft
 * of the procedure's next version in the same step (QC Đ7.2g2, QC Đ7.2i).
 *
 * Problems: those of `loadProposal`; `invalid-input` (declined without a reason, a limit no longer shorter),
 * `draft-exists` (facts: `code`) and the others of `beginProcedureDraft`.
 */
export async function decideProposal(
  capabilities: Capabilities,
  actor: Actor,
  id: number,
  { decision, outcome = '' }: ProposalDecision,
): Promise<Result<void, DecideProblem>> {
  const at = capabilities.clock.now();
  return allOrNothing(capabilities.db, async (tx): Promise<Result<void, DecideProblem>> => {
    const loaded = await loadProposal(tx, actor, id, 'decide');
    if (!loaded.ok) return loaded;
    const proposal = loaded.value;
    const said = outcome.trim() || null;
    if (decision === 'declined' && said === null)
      return fail('invalid-input', { errors: [{ pointer: '/outcome', code: 'proposal-outcome-required' }] });
    const drafts = decision === 'approved' && draftsProcedure(proposal.kind);
    if (drafts) {
      const drafted = await draftFrom({ ...capabilities, db: tx }, actor, proposal);
      if (!drafted.ok) return drafted;
    }
    await saveDecision(tx, id, { status: decision, outcome: said, at, by: proposal.actorId });
    const facts = { decision, outcome: said, draft: drafts ? proposal.procedureCode : null };
    await recordChange(tx, proposalChain(id), actor, { at, action: 'decide-proposal', facts, ground: null });
    return ok(undefined);
  });
}

/** The draft an approved proposal leads to; of a cut it has the shorter promise already, the law's limit beside it. */
async function draftFrom(
  capabilities: Capabilities & { readonly db: Tx },
  actor: Actor,
  { id, kind, procedureCode, limitValue, title }: Proposal,
): Promise<Result<void, DecideProblem>> {
  const code = procedureCode ?? '';
  const begun = await beginProcedureDraft(capabilities, actor, { code, reason: title, source: proposalSource(id) });
  if (!begun.ok) return begun;
  if (kind !== 'TIME_CUT' || limitValue === null) return ok(undefined);
  const draft = await findDraft(capabilities.db, code);
  const timeLimit = draft?.content.timeLimit && cutLimit(draft.content.timeLimit, limitValue);
  if (!draft || !timeLimit)
    return fail('invalid-input', {
      errors: [
        {
          pointer: '/limitValue',
          code: 'proposal-limit-not-shorter',
          facts: { value: draft?.content.timeLimit?.value ?? 0 },
        },
      ],
    });
  const reference = { code, expectedRevision: draft.revision };
  const saved = await saveProcedureDraft(capabilities, actor, reference, { content: { ...draft.content, timeLimit } });
  return saved.ok ? ok(undefined) : saved;
}
