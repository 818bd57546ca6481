import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import { insertDraft, type NewDraft } from '../drafts-store.ts';
import { holdProcedure } from '../publication-store.ts';
import { processVersionsOf, versionsOf } from '../store.ts';
import { type DraftCapabilities, type DraftProblem, draftingSide, recordProcedure } from './load-draft.ts';

export type BeginDraftInput = {
  readonly code: string;
  /** Of a procedure that is new: the agency that decides, by its key, and its name. */
  readonly agency?: string | undefined;
  readonly name?: string | undefined;
  /** Why there is to be another version. */
  readonly reason: string;
  /** What it comes from: `notice:12`, `proposal:7`. */
  readonly source?: string | undefined;
};

/**
 * Begins the next version of a procedure from the newest there is, or a procedure that is new. It changes nothing until it
 * is approved (QC Đ13.3).
 *
 * Problems: `not-permitted`, `procedure-not-found` (no such procedure, and no agency named for a new one),
 * `procedure-exists` (an agency named for one there is), `draft-exists`.
 */
export async function beginProcedureDraft(
  { db, clock }: DraftCapabilities,
  actor: Actor,
  input: BeginDraftInput,
): Promise<Result<{ readonly revision: number }, DraftProblem>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const draft = await startOf(tx, input);
    if (!draft.ok) return draft;
    const side = await draftingSide(tx, actor, draft.value.agencyId, localDate(at));
    if (side === null) return fail('not-permitted');
    // Two who begin at once: the second waits here for the first, and then meets the draft.
    await holdProcedure(tx, input.code);
    const id = await insertDraft(tx, draft.value, { at, by: actor.name, byId: actor.accountId });
    if (id === null) return fail('draft-exists', { facts: { code: input.code } });
    const { basedOnVersion, reason, source } = draft.value;
    await recordProcedure(tx, input.code, actor, {
      at,
      action: 'begin-draft',
      facts: { draft: id, basedOnVersion, reason, source, side },
      ground: 'QC Đ13.3',
    });
    return ok({ revision: 1 });
  });
}

async function startOf(
  tx: Tx,
  { code, agency, name, reason, source }: BeginDraftInput,
): Promise<Result<NewDraft, DraftProblem>> {
  const known = (await versionsOf(tx, code))[0];
  const said = { code, reason, source: source ?? null };
  if (known) {
    if (agency !== undefined) return fail('procedure-exists', { facts: { code } });
    const process = (await processVersionsOf(tx, code))[0];
    const ground = process?.calendarDayGround ?? null;
    return ok({
      ...said,
      agencyId: known.agencyId,
      basedOnVersion: known.id,
      basedOnProcess: process?.id ?? null,
      content: known.content,
      process: { steps: process?.steps ?? [], ...(ground !== null && { calendarDayGround: ground }) },
    });
  }
  const decides = (await listAgencies(tx)).find(({ key }) => key === agency);
  if (!decides) return fail('procedure-not-found', { facts: { code } });
  const content = { code, agency: decides.key, ...(name !== undefined && { name }) };
  return ok({
    ...said,
    agencyId: decides.id,
    basedOnVersion: null,
    basedOnProcess: null,
    content,
    process: { steps: [] },
  });
}
