import { ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { deleteDraft } from '../drafts-store.ts';
import {
  type DraftCapabilities,
  type DraftProblem,
  type DraftReference,
  loadDraft,
  recordProcedure,
} from './load-draft.ts';

/** Gives a draft up; the history keeps that there was one, and why it is gone. Problems: those of `loadDraft`. */
export async function giveUpProcedureDraft(
  { db, clock }: DraftCapabilities,
  actor: Actor,
  reference: DraftReference,
  reason: string,
): Promise<Result<void, DraftProblem>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const draft = await loadDraft(tx, actor, reference, at);
    if (!draft.ok) return draft;
    await deleteDraft(tx, draft.value.id);
    const { id, code, revision, source } = draft.value;
    const facts = { draft: id, revision, source, reason };
    await recordProcedure(tx, code, actor, { at, action: 'give-up-draft', facts, ground: null });
    return ok(undefined);
  });
}
