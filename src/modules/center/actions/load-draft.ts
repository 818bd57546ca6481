import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, may, type Permission } from '../../identity/index.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { isOwnSet } from '../queries/is-own-set.ts';
import { findRuleSet, lockRuleSets, type StoredRuleSet } from '../rule-set-store.ts';

/** Which draft is meant, and the version of it that was read. */
export type DraftReference = { readonly id: number; readonly expectedVersion?: number | undefined };

/**
 * The draft a verb works on, with the rule sets locked. Problems: `not-permitted`, `rule-set-not-found`,
 * `rule-set-not-draft`, `rule-draft-stale` (facts: `by`, empty where the actor changed it in another window).
 */
export async function loadDraft(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  { id, expectedVersion }: DraftReference,
): Promise<Result<StoredRuleSet, Problem<CenterProblem | 'not-permitted'>>> {
  if (!may(actor, permission)) return fail('not-permitted');
  await lockRuleSets(tx);
  const draft = await findRuleSet(tx, id);
  if (!draft) return fail('rule-set-not-found');
  if (draft.status !== 'draft') return fail('rule-set-not-draft');
  if (expectedVersion !== undefined && expectedVersion !== draft.draftVersion) {
    const by = draft.updatedBy === actor.name ? '' : (draft.updatedBy ?? '');
    return fail('rule-draft-stale', { facts: { by } });
  }
  return ok(draft);
}

/** The same, where the draft is the center's to write and approve. Problems: those of `loadDraft`, `rule-set-national`. */
export async function loadOwnDraft(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  reference: DraftReference,
): ReturnType<typeof loadDraft> {
  const loaded = await loadDraft(tx, actor, permission, reference);
  return loaded.ok && !(await isOwnSet(tx, loaded.value)) ? fail('rule-set-national') : loaded;
}
