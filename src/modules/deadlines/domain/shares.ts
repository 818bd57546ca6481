import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  type CompiledCalendar,
  dayOf,
  effectiveMinute,
  holdsDay,
  localMinute,
  notPublished,
  stretchAt,
} from '../../calendar/index.ts';
import { type Pause, unitePauses, workedOutside } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';

/** From an instant on, this one holds the dossier: the center, or the agency of a leg. */
export type HandOver = { readonly holder: string; readonly at: Temporal.Instant };
export type Share = { readonly holder: string; readonly workedMinutes: number };

/**
 * Whose days were they (rule 22): the worked minutes between the effective start and `until` (the finish, or now), outside
 * pauses, to whoever held the dossier in each. A minute has one holder, the last it was handed to, so the shares add up to
 * the elapsed time exactly. Holders come in the order they first held it. Problems: `holder-missing` (the first hand-over
 * is after the effective start), `calendar-not-published`, `ground-missing`, `pause-reversed`.
 */
export function shares(
  calendar: CompiledCalendar,
  { acceptedAt, pauses = [] }: { readonly acceptedAt: Temporal.Instant; readonly pauses?: readonly Pause[] },
  handOvers: readonly HandOver[],
  until: Temporal.Instant,
): Result<Share[], DeadlineProblem> {
  const accepted = localMinute(acceptedAt);
  const stretch = stretchAt(calendar, dayOf(accepted));
  if (!stretch) return notPublished(dayOf(accepted));
  const start = effectiveMinute(stretch, accepted);
  const finish = localMinute(until);
  if (start === null || (finish > start && !holdsDay(stretch, dayOf(finish)))) return notPublished(stretch.endDay);
  const united = unitePauses(pauses, start);
  if (!united.ok) return united;
  const held = handOvers.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  if (held[0] === undefined || localMinute(held[0].at) > start) return fail('holder-missing');
  const totals = new Map<string, number>();
  for (const [index, { holder, at }] of held.entries()) {
    const next = held[index + 1];
    const from = Math.max(start, localMinute(at));
    const to = Math.min(finish, next ? localMinute(next.at) : finish);
    totals.set(holder, (totals.get(holder) ?? 0) + workedOutside(stretch, united.value, from, to));
  }
  return ok([...totals].map(([holder, workedMinutes]) => ({ holder, workedMinutes })));
}
