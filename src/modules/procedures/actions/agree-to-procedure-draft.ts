import { ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { saveAgreement } from '../drafts-store.ts';
import {
  type DraftCapabilities,
  type DraftProblem,
  type DraftReference,
  loadDraft,
  recordProcedure,
} from './load-draft.ts';

/**
 * Agrees, for the agency or for the center, to what a draft says at the revision that was read (QC Đ13.3). Who agrees for
 * which side follows from who they are. Answers which sides have agreed now.
 *
 * Problems: those of `loadDraft`.
 */
export async function agreeToProcedureDraft(
  { db, clock }: DraftCapabilities,
  actor: Actor,
  reference: DraftReference & { readonly expectedRevision: number },
): Promise<Result<{ readonly agency: boolean; readonly center: boolean }, DraftProblem>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadDraft(tx, actor, reference, at);
    if (!loaded.ok) return loaded;
    const { id, code, revision, side, agencyAgreed, centerAgreed } = loaded.value;
    await saveAgreement(tx, id, side, { at, by: actor.name });
    const facts = { draft: id, revision, side };
    await recordProcedure(tx, code, actor, { at, action: 'agree-to-draft', facts, ground: 'QC Đ13.3' });
    return ok({
      agency: agencyAgreed !== null || side === 'agency',
      center: centerAgreed !== null || side === 'center',
    });
  });
}
