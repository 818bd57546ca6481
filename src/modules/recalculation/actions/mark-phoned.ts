import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import { noticeChain, TELLERS } from '../domain/recalculation.ts';
import { isInformed, saveInformed } from '../moved-store.ts';

/**
 * Notes that an applicant was told the new date by phone; who told them and when is in the history.
 *
 * Problems: `not-permitted`, `nobody-to-inform` (told already), `dossier-not-listed` (not moved by this, or to the same date).
 */
export async function markPhoned(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  which: { readonly recalculationId: number; readonly dossierId: number },
): Promise<Result<void, Problem<RecalculationProblem | 'not-permitted'>>> {
  if (actor.accountId === null || !TELLERS.some((permission) => may(actor, permission))) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    if (!(await saveInformed(tx, which, { by: 'phone', at })))
      return fail((await isInformed(tx, which)) ? 'nobody-to-inform' : 'dossier-not-listed');
    await record(tx, noticeChain(which.recalculationId, which.dossierId), [
      {
        at,
        actor: actingAs(actor, actor.roles[0] ?? 'staff'),
        action: 'inform-by-phone',
        facts: { recalculation: which.recalculationId, dossierId: which.dossierId },
        ground: null,
      },
    ]);
    return ok(undefined);
  });
}
