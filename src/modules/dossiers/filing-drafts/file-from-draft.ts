import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { fileDossier } from '../actions/file-dossier.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { FilingInput } from '../input.ts';
import { lockDraft, saveDraftFiled } from './store.ts';

/** What became of it: its number, and whether it had been sent before. */
export type FiledFromDraft = { readonly number: string; readonly repeated: boolean };

/**
 * Files what somebody wrote, and closes its draft in the same transaction. A draft that was sent before, from this page or
 * another, even days ago, answers the number it got then and makes nothing new. A form that was never saved is simply filed.
 *
 * Problems: those of `fileDossier`.
 */
export async function fileFromDraft(
  capabilities: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor & { readonly accountId: number },
  key: string,
  input: FilingInput,
): Promise<Result<FiledFromDraft, Problem<DossierProblem | 'not-permitted' | 'invalid-input'>>> {
  return transaction(capabilities.db, async (tx) => {
    const draft = await lockDraft(tx, actor.accountId, key);
    if (draft?.filedAs) return ok({ number: draft.filedAs, repeated: true });
    const filed = await fileDossier({ ...capabilities, db: tx }, actor, input);
    if (!filed.ok) return filed;
    if (draft) await saveDraftFiled(tx, draft.id, { dossierId: filed.value.id, at: capabilities.clock.now() });
    return ok({ number: filed.value.provisionalNumber, repeated: false });
  });
}
