import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { endIntake, lockIntake } from './intake-store.ts';
import type { IntakeCapabilities } from './save-intake.ts';

/**
 * Ends an intake whose dossier was filed, or that comes to nothing: what was typed is deleted at once. One that was never
 * saved, or has ended, is as good as given up.
 *
 * Problem: `intake-taken-over` (a colleague goes on with it).
 */
export async function giveUpIntake(
  { db, clock }: IntakeCapabilities,
  actor: Actor & { readonly accountId: number },
  token: string,
): Promise<Result<void, Problem<'intake-taken-over'>>> {
  return transaction(db, async (tx) => {
    const intake = await lockIntake(tx, token);
    if (!intake || intake.endedAt !== null) return ok(undefined);
    if (intake.officialId !== actor.accountId)
      return fail('intake-taken-over', { facts: { name: intake.officialName } });
    await endIntake(tx, intake.id, clock.now());
    return ok(undefined);
  });
}
