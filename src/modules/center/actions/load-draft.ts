import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, may, type Permission } from '../../identity/index.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { findRuleSet, lockRuleSets, type StoredRuleSet } from '../rule-set-store.ts';

/** Which draft is meant, and the version of it that was read. */
export type DraftReference = { readonly id: number; readonly expectedVersion?: number | undefined };

/**
 * The draft a verb works on, with the rule sets locked. Problems: `not-permitted`, `rule-set-not-found`,
 * `rule-set-not-draft`, `rule-draft-stale`.
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
  if (expectedVersion !== undefined && expectedVersion !== draft.draftVersion) return fail('rule-draft-stale');
  return ok(draft);
}
