import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { type WorkItem, worklist } from './worklist.ts';

export type WorkCount = { readonly kind: WorkItem['kind']; readonly total: number; readonly overdue: number };

/** Beyond this nobody counts along: the page says “1.000+”. */
export const COUNTED_AT_MOST = 1000;

/**
 * How much there is of each kind of work for this person, and how much of it is past its due date; up to
 * `COUNTED_AT_MOST`. Kinds that are none of this person's business are left out.
 */
export async function countWork(db: Db, actor: Actor, station: Station, now: Temporal.Instant): Promise<WorkCount[]> {
  const counts: WorkCount[] = [];
  for (const kind of kindsFor(actor, station)) {
    const items = await worklist(db, actor, station, { kind, limit: COUNTED_AT_MOST });
    const overdue = kind === 'deliver' ? 0 : items.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) < 0).length;
    counts.push({ kind, total: items.length, overdue });
  }
  return counts;
}

/** The kinds of work somebody can have: reception checks and delivers, everybody on a route does steps. */
export function kindsFor(actor: Actor, station: Station): readonly WorkItem['kind'][] {
  const receives = station.counterAgencyIds.size > 0 && actor.permissions.has('receive-dossier');
  const handles = actor.permissions.has('handle-step');
  return receives ? ['check', 'step', 'deliver'] : handles ? ['step'] : [];
}
