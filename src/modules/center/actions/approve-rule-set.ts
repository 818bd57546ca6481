import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { decideApproval } from '../domain/decide-approval.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { endRuleSet, listRuleSets, putInForce } from '../rule-set-store.ts';
import { type DraftReference, loadOwnDraft } from './load-draft.ts';
import { recordRules } from './rule-set-entry.ts';

export type Approval = { readonly decisionNo: string; readonly effectiveFrom: string };

/**
 * Makes a draft law from a coming day on, by a numbered decision, and ends the set before it at that instant. Dossiers
 * accepted earlier keep their rules (QC Đ3.9, N3.1).
 *
 * Problems: those of `loadOwnDraft` and `decideApproval`.
 */
export async function approveRuleSet(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  reference: DraftReference,
  { decisionNo, effectiveFrom }: Approval,
): Promise<Result<{ effectiveFrom: Temporal.Instant }, Problem<CenterProblem | 'not-permitted' | 'invalid-input'>>> {
  return transaction(db, async (tx) => {
    const loaded = await loadOwnDraft(tx, actor, 'approve-rules', reference);
    if (!loaded.ok) return loaded;
    const draft = loaded.value;
    const at = clock.now();
    const approved = (await listRuleSets(tx)).filter(({ status }) => status === 'in_force');
    const decided = decideApproval({ draft, approved, decisionNo, effectiveFrom, now: at });
    if (!decided.ok) return decided;
    const { from, ends } = decided.value;
    if (ends !== null) await endRuleSet(tx, ends, from);
    const ground = decisionNo.trim();
    await putInForce(tx, draft.id, { from, decisionNo: ground, at, by: actor.name });
    const facts = { effectiveFrom: toRfc3339(from), ends };
    await recordRules(tx, draft, actor, { at, action: 'approve-rule-set', facts, ground });
    return ok({ effectiveFrom: from });
  });
}
