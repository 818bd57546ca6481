import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type CenterProblem, draftRuleSet, listRuleSets, NATIONAL } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { proposalChain } from '../domain/proposal.ts';
import { saveRuleDraft } from '../proposal-store.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { recordChange } from './change-entry.ts';
import { loadProposal } from './load-proposal.ts';

type RulesProblem = Problem<ChangeProblem | CenterProblem | 'not-permitted'>;

/**
 * Begins a new version of the center's rules from an approved issue of the regulation (QC Đ18). Answers the id of the
 * draft.
 *
 * Problems: those of `loadProposal` and `draftRuleSet`; `no-own-rules`.
 */
export async function draftRulesFromProposal(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  id: number,
): Promise<Result<{ readonly ruleSetId: number }, RulesProblem>> {
  const at = clock.now();
  return allOrNothing(db, async (tx): Promise<Result<{ readonly ruleSetId: number }, RulesProblem>> => {
    const proposal = await loadProposal(tx, actor, id, 'draft-rules');
    if (!proposal.ok) return proposal;
    // Of each jurisdiction the newest set stands first.
    const own = (await listRuleSets(tx)).find((set) => set.jurisdiction !== NATIONAL && set.status === 'in_force');
    if (!own) return fail('no-own-rules');
    const begun = await draftRuleSet({ db: tx, clock }, actor, { from: own.id });
    if (!begun.ok) return begun;
    const ruleSetId = begun.value.id;
    await saveRuleDraft(tx, id, ruleSetId);
    const facts = { ruleSet: ruleSetId, clause: proposal.value.clause };
    await recordChange(tx, proposalChain(id), actor, { at, action: 'draft-rules', facts, ground: 'QC Đ18' });
    return ok({ ruleSetId });
  });
}
