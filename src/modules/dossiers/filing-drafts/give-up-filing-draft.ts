import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { unfiled } from './filing-draft.ts';
import type { DraftProblem } from './problems.ts';
import { deleteDraft, lockDraft } from './store.ts';

/**
 * Throws a draft away at its owner's wish; its files are swept with the next housekeeping.
 *
 * Problems: `filing-draft-not-found`, `draft-already-filed`.
 */
export async function giveUpFilingDraft(
  { db }: { readonly db: Db },
  accountId: number,
  key: string,
): Promise<Result<void, Problem<DraftProblem>>> {
  return transaction(db, async (tx) => {
    const draft = unfiled(await lockDraft(tx, accountId, key));
    if (!draft.ok) return draft;
    await deleteDraft(tx, draft.value.id);
    return ok(undefined);
  });
}
