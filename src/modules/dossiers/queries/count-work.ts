import { type RawBuilder, sql } from 'kysely';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { type UrgencyCapabilities, urgencies } from './urgency.ts';
import { itemsOf, type WorkItem } from './worklist.ts';

export type WorkCount = { readonly kind: WorkItem['kind']; readonly total: number; readonly overdue: number };

/** Nobody counts along beyond this, and the page says “1.000+”. */
export const COUNTED_AT_MOST = 1000;

/**
 * How much there is of each kind of work for this person, and how much of it is past its due date. One more than
 * `COUNTED_AT_MOST` stands for whatever is more. Kinds that are none of this person's business are left out.
 */
export async function countWork(
  capabilities: UrgencyCapabilities,
  actor: Actor,
  station: Station,
  now: Temporal.Instant,
): Promise<WorkCount[]> {
  const counts: WorkCount[] = [];
  for (const kind of kindsFor(actor, station)) {
    const items = itemsOf(actor, station, { kind, limit: COUNTED_AT_MOST + 1 });
    const { total, before, today } = items ? await count(capabilities.db, items, now) : NOTHING;
    const overdue = kind === 'deliver' ? 0 : before + (await countOverdue(capabilities, kind, today, now));
    // A leader has other things on that page; the list is there when something waits on it.
    if (kind !== 'sign' || total > 0) counts.push({ kind, total, overdue });
  }
  return counts;
}

/** `before` are due on days before today: past in any case. Of those due today only the calendar's judgement tells. */
type Counted = { readonly total: number; readonly before: number; readonly today: readonly number[] };

const NOTHING: Counted = { total: 0, before: 0, today: [] };

async function count(db: Db, items: RawBuilder<WorkItem>, now: Temporal.Instant): Promise<Counted> {
  const midnight = startOfDay(localDate(now)).toString();
  const { rows } = await sql<Counted>`
    select count(*) as total, count(*) filter (where "dueAt" < ${midnight}::timestamptz) as before,
      coalesce(array_agg(id) filter (where "dueAt" >= ${midnight}::timestamptz
        and "dueAt" < ${now.toString()}::timestamptz), '{}') as today
    from (${items}) item`.execute(db);
  return rows[0] ?? NOTHING;
}

async function countOverdue(
  capabilities: UrgencyCapabilities,
  kind: WorkItem['kind'],
  ids: readonly number[],
  now: Temporal.Instant,
) {
  // A reply is due within hours of its own, whatever the dossier's clock does.
  if (kind === 'reply' || kind === 'sign') return ids.length;
  const judged = await urgencies(capabilities, ids, now);
  return ids.filter((id) => judged.get(id) === 'OVERDUE').length;
}

/** The kinds of work somebody can have: reception checks and delivers, everybody on a route does steps. */
export function kindsFor(actor: Actor, station: Station): readonly WorkItem['kind'][] {
  const receives = station.counterAgencyIds.size > 0 && actor.permissions.has('receive-dossier');
  const handles = actor.permissions.has('handle-step');
  const signs = actor.permissions.has('sign-supplement-exception');
  if (receives) return ['check', 'reply', 'step', 'deliver'];
  if (signs) return ['sign'];
  if (actor.roles.includes('postal')) return actor.permissions.has('deliver-result') ? ['deliver'] : [];
  return handles ? ['step'] : [];
}
