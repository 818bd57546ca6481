import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { type FilingDraft, mayOverwrite, type Sheet, writtenByLink } from './filing-draft.ts';
import type { DraftProblem } from './problems.ts';
import { lockDraft, updateDraft } from './store.ts';

/**
 * Saves what a helper filled in over the private link. Files stay the owner's, and so does filing. The link says who the
 * draft belongs to, so the caller has just read it by the link (`resumeByLink`). How long it is kept does not change.
 *
 * Problems: `draft-link-invalid` (filed or taken back meanwhile), `draft-changed-elsewhere`.
 */
export async function fillByLink(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  opened: FilingDraft,
  input: Sheet & { readonly fields: FormFields },
): Promise<Result<FilingDraft, Problem<DraftProblem>>> {
  return transaction(db, async (tx) => {
    const draft = await lockDraft(tx, opened.accountId, opened.key);
    if (!draft || draft.filedAs !== null || draft.linkExpiresAt === null) return fail('draft-link-invalid');
    if (!mayOverwrite(draft, input)) return fail('draft-changed-elsewhere');
    const fields = writtenByLink(draft.fields, input.fields);
    const { sheet } = input;
    await updateDraft(tx, draft, { ...draft, fields, sheet, savedAt: clock.now(), savedByLink: true });
    return ok({ ...draft, fields, sheet, revision: draft.revision + 1 });
  });
}
