import { fail, ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { RaisingInput } from '../input.ts';
import { lockUrging } from '../urging-store.ts';
import { type IssuedUrging, issueUrging } from './issue-urging.ts';
import { type PrepareProblem, prepareRaising } from './prepare-urging.ts';
import type { UrgingCapabilities } from './remind-agency.ts';

/**
 * Takes a letter to the next level (QC Đ7.2đ): the director's letter after a reminder, the report to the Chairman after that
 * letter, about all of its dossiers that still wait at the agency.
 *
 * Problems: `urging-not-found`, those of `prepareRaising`.
 */
export async function raiseUrging(
  capabilities: UrgingCapabilities,
  actor: Actor,
  { name, ...input }: RaisingInput & { readonly name: string },
): Promise<Result<IssuedUrging, PrepareProblem>> {
  const now = capabilities.clock.now();
  return transaction(capabilities.db, async (tx) => {
    const before = await lockUrging(tx, name);
    if (!before) return fail('urging-not-found');
    const prepared = await prepareRaising({ ...capabilities, db: tx }, actor, before, input, now);
    return prepared.ok ? ok(await issueUrging(tx, capabilities, actor, prepared.value, now)) : prepared;
  });
}
