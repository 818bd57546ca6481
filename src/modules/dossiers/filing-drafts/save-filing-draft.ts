import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import {
  DRAFTS_AT_MOST,
  draftExpiry,
  type FilingDraft,
  keptFields,
  mayOverwrite,
  type Sheet,
  tokensIn,
  unfiled,
} from './filing-draft.ts';
import type { DraftProblem } from './problems.ts';
import { countDrafts, insertDraft, lockDraft, type NewDraft, replaceDraftFiles, updateDraft } from './store.ts';

export type SaveFilingDraftInput = Sheet & {
  /** The key of the form; the draft is found by it. */
  readonly key: string;
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  /** As they were typed, right or wrong. */
  readonly fields: FormFields;
};

/**
 * Saves what somebody is filling in, as far as they are. Its files stay with the draft. Nothing is checked: that is done
 * when it is filed.
 *
 * Problems: `not-permitted`, `draft-changed-elsewhere` (another tab or whoever has the link saved since),
 * `draft-already-filed`, `too-many-drafts`.
 */
export async function saveFilingDraft(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: SaveFilingDraftInput,
): Promise<Result<FilingDraft, Problem<DraftProblem | 'not-permitted'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'file-dossier')) return fail('not-permitted');
  const now = clock.now();
  return transaction(db, async (tx) => {
    const saved = await lockDraft(tx, accountId, input.key);
    const allowed = saved ? judge(saved, input) : await roomFor(tx, accountId);
    if (!allowed.ok) return allowed;

    const draft: NewDraft = {
      accountId,
      key: input.key,
      procedureVersionId: input.procedureVersionId,
      caseKey: input.caseKey,
      fields: keptFields(input.fields),
      sheet: input.sheet,
      savedAt: now,
      savedByLink: false,
      expiresAt: draftExpiry(now),
    };
    if (saved) await updateDraft(tx, saved, draft);
    else await insertDraft(tx, draft);
    const written = (await lockDraft(tx, accountId, input.key)) as FilingDraft;
    const uploads = await ownUploads(tx, accountId, tokensIn(input.fields));
    await replaceDraftFiles(
      tx,
      written.id,
      uploads.map(({ id }) => id),
    );
    return ok(written);
  });
}

function judge(saved: FilingDraft, page: Sheet): Result<void, Problem<DraftProblem>> {
  const draft = unfiled(saved);
  if (!draft.ok) return draft;
  return mayOverwrite(saved, page) ? ok(undefined) : fail('draft-changed-elsewhere');
}

async function roomFor(tx: Tx, accountId: number): Promise<Result<void, Problem<DraftProblem>>> {
  const count = await countDrafts(tx, accountId);
  return count < DRAFTS_AT_MOST ? ok(undefined) : fail('too-many-drafts', { facts: { most: DRAFTS_AT_MOST } });
}
