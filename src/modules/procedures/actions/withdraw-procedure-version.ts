import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { insertDraft } from '../drafts-store.ts';
import { holdProcedure, sourceOf, withdrawVersions } from '../publication-store.ts';
import { type ProcedureVersion, type ProcessVersion, processVersionsOf, versionsOf } from '../store.ts';
import { type DraftCapabilities, type DraftProblem, recordProcedure } from './load-draft.ts';

/**
 * Takes back what was approved for a coming day, procedure and process, before it takes effect; what it was to follow goes
 * on. It stays in the history. What it said becomes a draft again, last written by whoever withdraws, so that it can be put
 * right and somebody else approves it; a draft that is there already stays as it is.
 *
 * Problems: `not-permitted`, `procedure-not-found` (nothing begins on that day), `version-in-force`, `version-to-come`
 * (facts: `version`, `from`; that one is withdrawn first).
 */
export async function withdrawProcedureVersion(
  { db, clock }: DraftCapabilities,
  actor: Actor,
  { code, effectiveFrom, reason }: { readonly code: string; readonly effectiveFrom: string; readonly reason: string },
): Promise<Result<void, DraftProblem>> {
  if (!may(actor, 'approve-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const begins = (version: { readonly effectiveFrom: string }) => version.effectiveFrom === effectiveFrom;
    const found = async () => ({
      version: (await versionsOf(tx, code)).find(begins),
      process: (await processVersionsOf(tx, code)).find(begins),
    });
    const before = await found();
    if (!before.version && !before.process) return fail('procedure-not-found', { facts: { code } });
    const procedureId = await holdProcedure(tx, code);
    const source = await sourceOf(tx, { procedureId, effectiveFrom });
    // Somebody else may have withdrawn it while this waited.
    const { version, process } = await found();
    if (!version && !process) return fail('procedure-not-found', { facts: { code } });
    if (effectiveFrom <= localDate(at).toString()) return fail('version-in-force');
    // What is to come after it was judged together with it.
    const later = [(await versionsOf(tx, code))[0], (await processVersionsOf(tx, code))[0]].find(
      (one) => one && one.effectiveFrom > effectiveFrom,
    );
    if (later) return fail('version-to-come', { facts: { version: later.version, from: later.effectiveFrom } });
    await withdrawVersions(tx, { procedureId, effectiveFrom }, { at, by: actor.name, reason });
    const said = version ?? (await versionsOf(tx, code))[0];
    const draft = said ? await draftAgain(tx, { code, said, process, reason, source }, { at, actor }) : null;
    const facts = {
      draft,
      version: version?.version ?? null,
      processVersion: process?.version ?? null,
      effectiveFrom,
      reason,
    };
    await recordProcedure(tx, code, actor, { at, action: 'withdraw-version', facts, ground: null });
    return ok(undefined);
  });
}

type Withdrawn = {
  readonly code: string;
  readonly said: ProcedureVersion;
  readonly process: ProcessVersion | undefined;
  readonly reason: string;
  readonly source: string | null;
};

/** The id of the draft that says what was withdrawn, or null where there is a draft already. */
async function draftAgain(
  tx: Tx,
  { code, said, process, reason, source }: Withdrawn,
  { at, actor }: { readonly at: Temporal.Instant; readonly actor: Actor },
): Promise<number | null> {
  const [newest, newestProcess] = [(await versionsOf(tx, code))[0], (await processVersionsOf(tx, code))[0]];
  const { steps = [], calendarDayGround: ground = null } = process ?? newestProcess ?? {};
  const draft = {
    code,
    agencyId: said.agencyId,
    basedOnVersion: newest?.id ?? null,
    basedOnProcess: newestProcess?.id ?? null,
    content: said.content,
    process: { steps, ...(ground !== null && { calendarDayGround: ground }) },
    reason,
    source,
  };
  return insertDraft(tx, draft, { at, by: actor.name, byId: actor.accountId });
}
