import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { checkParameters } from '../domain/check-parameters.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { type OwnParameters, RULE_NAMES, type RuleName } from '../domain/rule-set.ts';
import { type DraftContent, updateDraft } from '../rule-set-store.ts';
import { type DraftReference, loadOwnDraft } from './load-draft.ts';
import { recordRules } from './rule-set-entry.ts';

/**
 * Writes what a draft says. A parameter that is left out is inherited. Answers the draft's new version.
 *
 * Problems: those of `loadOwnDraft`, `invalid-input` (values that contradict each other, no legal basis).
 */
export async function saveRuleSetDraft(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  reference: DraftReference,
  content: DraftContent,
): Promise<Result<{ draftVersion: number }, Problem<CenterProblem | 'not-permitted' | 'invalid-input'>>> {
  return transaction(db, async (tx) => {
    const draft = await loadOwnDraft(tx, actor, 'draft-rules', reference);
    if (!draft.ok) return draft;
    const errors = checkParameters(content.parameters);
    if (errors.length > 0) return fail('invalid-input', { errors });
    await updateDraft(tx, reference.id, content, actor.name);
    const changed = changes(draft.value.parameters, content.parameters);
    const facts = { changed };
    await recordRules(tx, draft.value, actor, { at: clock.now(), action: 'save-rule-set-draft', facts, ground: null });
    return ok({ draftVersion: draft.value.draftVersion + 1 });
  });
}

/** `transfer.cutoff: "16:00:00" → "15:30:00"`; a dash is what is inherited. */
function changes(before: OwnParameters, after: OwnParameters): string[] {
  const told = (own: OwnParameters, name: RuleName) => (own[name] ? JSON.stringify(own[name].value) : '–');
  return RULE_NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map(
    (name) => `${name}: ${told(before, name)} → ${told(after, name)}`,
  );
}
