import { localDate } from '../../../kernel/time.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { type UrgencyCapabilities, urgencies } from './urgency.ts';
import { type WorkItem, worklist } from './worklist.ts';

export type WorkCount = { readonly kind: WorkItem['kind']; readonly total: number; readonly overdue: number };

/** Beyond this nobody counts along: the page says “1.000+”. */
export const COUNTED_AT_MOST = 1000;

/**
 * How much there is of each kind of work for this person, and how much of it is past its due date; up to
 * `COUNTED_AT_MOST`. Kinds that are none of this person's business are left out.
 */
export async function countWork(
  capabilities: UrgencyCapabilities,
  actor: Actor,
  station: Station,
  now: Temporal.Instant,
): Promise<WorkCount[]> {
  const counts: WorkCount[] = [];
  for (const kind of kindsFor(actor, station)) {
    const items = await worklist(capabilities.db, actor, station, { kind, limit: COUNTED_AT_MOST });
    const overdue = kind === 'deliver' ? 0 : await countOverdue(capabilities, items, now);
    counts.push({ kind, total: items.length, overdue });
  }
  return counts;
}

/** Days before today are past in any case; of those due today only the calendar's judgement tells. */
async function countOverdue(capabilities: UrgencyCapabilities, items: readonly WorkItem[], now: Temporal.Instant) {
  const today = localDate(now);
  const past = items.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) < 0);
  const todays = past.filter(({ dueAt }) => localDate(dueAt).equals(today)).map(({ id }) => id);
  const judged = [...(await urgencies(capabilities, todays, now)).values()];
  return past.length - todays.length + judged.filter((urgency) => urgency === 'OVERDUE').length;
}

/** The kinds of work somebody can have: reception checks and delivers, everybody on a route does steps. */
export function kindsFor(actor: Actor, station: Station): readonly WorkItem['kind'][] {
  const receives = station.counterAgencyIds.size > 0 && actor.permissions.has('receive-dossier');
  const handles = actor.permissions.has('handle-step');
  if (receives) return ['check', 'step', 'deliver'];
  if (actor.roles.includes('postal')) return ['deliver'];
  return handles ? ['step'] : [];
}
