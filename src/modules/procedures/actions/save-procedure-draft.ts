import { fail, ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type DraftContent, type DraftProcess, type ProcedureDraft, updateDraft } from '../drafts-store.ts';
import {
  type DraftCapabilities,
  type DraftProblem,
  type DraftReference,
  loadDraft,
  recordProcedure,
} from './load-draft.ts';

/** What the draft is to say: the whole content, the whole process, or both; what is left out stays as it is. */
export type DraftChange = { readonly content?: DraftContent; readonly process?: DraftProcess };

/**
 * Writes what a draft says. It may still be incomplete; what was agreed before is agreed no more. Answers its revision.
 *
 * Problems: those of `loadDraft`, `procedure-not-found` (another code, or an agency there is not).
 */
export async function saveProcedureDraft(
  { db, clock }: DraftCapabilities,
  actor: Actor,
  reference: DraftReference,
  change: DraftChange,
): Promise<Result<{ readonly revision: number }, DraftProblem>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadDraft(tx, actor, reference, at);
    if (!loaded.ok) return loaded;
    const draft = loaded.value;
    const content = change.content ?? draft.content;
    const process = change.process ?? draft.process;
    const decides = (await listAgencies(tx)).find(({ key }) => key === content.agency);
    if (content.code !== draft.code || !decides) return fail('procedure-not-found', { facts: { code: content.code } });
    // An agency hands none of its procedures to another by itself.
    if (decides.id !== draft.agencyId && draft.side === 'agency') return fail('not-permitted');
    await updateDraft(
      tx,
      draft,
      { content, process, agencyId: decides.id },
      { at, by: actor.name, byId: actor.accountId },
    );
    await recordProcedure(tx, draft.code, actor, {
      at,
      action: 'save-draft',
      facts: {
        draft: draft.id,
        revision: draft.revision + 1,
        side: draft.side,
        changed: changedParts(draft, content, process),
      },
      ground: 'QC Đ13.3',
    });
    return ok({ revision: draft.revision + 1 });
  });
}

/** Names of the parts that say something else now. */
function changedParts(before: ProcedureDraft, content: DraftContent, process: DraftProcess): string[] {
  const parts = new Set([...Object.keys(before.content), ...Object.keys(content)]) as Set<keyof DraftContent>;
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const changed: string[] = [...parts].filter((part) => differ(before.content[part], content[part]));
  return differ(before.process, process) ? [...changed, 'process'] : changed;
}
