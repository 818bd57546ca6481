import { randomBytes } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { filterAddress, queryOf } from '../domain/board-filter.ts';
import type { MonitoringProblem } from '../domain/problems.ts';
import type { SaveFilterInput } from '../input.ts';
import { filtersOf, insertFilter } from '../saved-filters-store.ts';

const MOST_FILTERS = 50;

/**
 * Keeps a filter of the board under a name; a shared one opens for everybody who may see the board, each with their own
 * rights. A convenience of one person, and so no entry of any ledger.
 *
 * Problems: `not-permitted`, `too-many-filters`, `filter-name-taken`.
 */
export async function saveFilter(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor & { readonly accountId: number },
  { name, query, shared }: SaveFilterInput,
): Promise<Result<{ readonly token: string }, Problem<MonitoringProblem | 'not-permitted'>>> {
  if (!may(actor, 'read-board')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    const mine = await filtersOf(tx, actor.accountId);
    if (mine.length >= MOST_FILTERS) return fail('too-many-filters');
    const token = randomBytes(16).toString('base64url');
    const saved = await insertFilter(tx, {
      ownerId: actor.accountId,
      name: name.trim(),
      query: filterAddress(queryOf(query ?? '')),
      shared: shared === 'yes',
      token,
      savedAt: clock.now(),
    });
    return saved ? ok({ token }) : fail('filter-name-taken');
  });
}
