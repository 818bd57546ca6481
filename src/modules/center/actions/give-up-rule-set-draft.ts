import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { retireDraft } from '../rule-set-store.ts';
import { type DraftReference, loadDraft } from './load-draft.ts';
import { recordRules } from './rule-set-entry.ts';

/** Puts a draft aside for good; a new one may be begun. Problems: those of `loadDraft`. */
export async function giveUpRuleSetDraft(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  reference: DraftReference,
): Promise<Result<void, Problem<CenterProblem | 'not-permitted'>>> {
  return transaction(db, async (tx) => {
    const draft = await loadDraft(tx, actor, 'draft-rules', reference);
    if (!draft.ok) return draft;
    await retireDraft(tx, reference.id);
    const entry = { at: clock.now(), action: 'give-up-rule-set-draft', facts: {}, ground: null };
    await recordRules(tx, draft.value, actor, entry);
    return ok(undefined);
  });
}
