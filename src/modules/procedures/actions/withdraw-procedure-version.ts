import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { holdProcedure, withdrawVersions } from '../publication-store.ts';
import { processVersionsOf, versionsOf } from '../store.ts';
import { type DraftCapabilities, type DraftProblem, recordProcedure } from './load-draft.ts';

/**
 * Takes back what was approved for a coming day, procedure and process, before it takes effect; what it was to follow goes
 * on. It stays in the history.
 *
 * Problems: `not-permitted`, `procedure-not-found` (nothing begins on that day), `version-in-force`.
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
    const version = (await versionsOf(tx, code)).find(begins);
    const process = (await processVersionsOf(tx, code)).find(begins);
    if (!version && !process) return fail('procedure-not-found', { facts: { code } });
    const procedureId = await holdProcedure(tx, code);
    if (effectiveFrom <= localDate(at).toString()) return fail('version-in-force');
    await withdrawVersions(tx, { procedureId, effectiveFrom }, { at, by: actor.name, reason });
    const facts = {
      version: version?.version ?? null,
      processVersion: process?.version ?? null,
      effectiveFrom,
      reason,
    };
    await recordProcedure(tx, code, actor, { at, action: 'withdraw-version', facts, ground: null });
    return ok(undefined);
  });
}
