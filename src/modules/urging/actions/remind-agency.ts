import { ok, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { FormCapabilities } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { ReminderInput } from '../input.ts';
import { lockDossiers } from '../waiting-store.ts';
import { type IssuedUrging, issueUrging } from './issue-urging.ts';
import { type PrepareCapabilities, type PrepareProblem, prepareReminder } from './prepare-urging.ts';

export type UrgingCapabilities = PrepareCapabilities & FormCapabilities & { readonly clock: Clock };

/**
 * Sends an agency a reminder about dossiers that are late or nearly so at it (QC Đ7.2đ, QC Đ2.2b): numbered, with its
 * date and a day for the answer. The first of three levels.
 *
 * Problems: those of `prepareReminder`.
 */
export async function remindAgency(
  capabilities: UrgingCapabilities,
  actor: Actor,
  input: ReminderInput,
): Promise<Result<IssuedUrging, PrepareProblem>> {
  const now = capabilities.clock.now();
  return transaction(capabilities.db, async (tx) => {
    const within = { ...capabilities, db: tx };
    const first = await prepareReminder(within, actor, input, now);
    if (!first.ok) return first;
    // Held from here on, and looked at again: somebody else may have been writing about the same dossiers.
    await lockDossiers(
      tx,
      first.value.dossiers.map(({ id }) => id),
    );
    const prepared = await prepareReminder(within, actor, input, now);
    return prepared.ok ? ok(await issueUrging(tx, capabilities, actor, prepared.value, now)) : prepared;
  });
}
