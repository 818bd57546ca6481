import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { MonitoringProblem } from '../domain/problems.ts';
import { deleteFilter } from '../saved-filters-store.ts';

/** Removes a saved filter of one's own; its link opens no longer. Problem: `filter-not-found`. */
export async function removeFilter(
  { db }: { readonly db: Db },
  actor: Actor & { readonly accountId: number },
  id: number,
): Promise<Result<null, Problem<MonitoringProblem>>> {
  return (await deleteFilter(db, actor.accountId, id)) ? ok(null) : fail('filter-not-found');
}
