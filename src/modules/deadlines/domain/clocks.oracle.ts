import type { CalendarYear } from '../../calendar/index.ts';
import type { DeadlineTerms } from './calculate-deadline.ts';
import { isStopped, oracle, stopsOf, workedIn } from './deadline.oracle.ts';
import type { NearDueRule } from './near-due.ts';
import type { HandOver } from './shares.ts';
import { dayOf, wallOf } from './wall.oracle.ts';

/*
 * The other clocks by walking, each minute asked anew. They hold where every year asked for is there.
 */

/** Rule 22: every worked minute is put on the account of whoever was handed the dossier last. */
export function oracleShares(
  years: readonly CalendarYear[],
  terms: Pick<DeadlineTerms, 'acceptedAt' | 'pauses'>,
  handOvers: readonly HandOver[],
  until: Temporal.Instant,
): Record<string, number> {
  const wall = wallOf(years);
  const start = wall.firstWorked(wall.minuteOf(terms.acceptedAt))!;
  const stops = stopsOf(wall, start, terms);
  const held = handOvers.map(({ holder, at }) => ({ holder, at: wall.minuteOf(at) }));
  const finish = wall.minuteOf(until);
  const account: Record<string, number> = {};
  for (let minute = start; minute < finish; minute++) {
    if (!wall.worked[minute] || isStopped(stops, minute)) continue;
    let holder = '';
    let since = Number.NEGATIVE_INFINITY;
    for (const each of held) if (each.at <= minute && each.at >= since) [holder, since] = [each.holder, each.at];
    account[holder] = (account[holder] ?? 0) + 1;
  }
  return account;
}

/** Rule 18: the first minute at which the percentage is used, or no more than so many worked minutes are left. */
export function oracleNearDue(years: readonly CalendarYear[], terms: DeadlineTerms, rule: NearDueRule): string | null {
  const foretold = oracle(years, terms);
  if ('problem' in foretold || foretold.dueAt === null) return null;
  const wall = wallOf(years);
  const start = wall.minuteOf(Temporal.Instant.from(foretold.effectiveStart));
  const stops = stopsOf(wall, start, terms);
  const total = workedIn(wall, start, wall.minuteOf(Temporal.Instant.from(foretold.dueAt)), stops);
  let used = 0;
  for (let minute = start; ; minute++) {
    if (used * 100 >= total * rule.percent || total - used <= rule.workedMinutes) return wall.instantOf(minute);
    if (wall.worked[minute] && !isStopped(stops, minute)) used++;
  }
}

/** Rule 21, for a cut-off on the minute: by 16:00:00 and while a session remains, this day's close; else the next start and more. */
export function oracleTransfer(
  years: readonly CalendarYear[],
  acceptedAt: Temporal.Instant,
  cutoffMinute: number,
  graceMinutes: number,
): string | null {
  const wall = wallOf(years);
  const accepted = wall.minuteOf(acceptedAt);
  const seconds =
    acceptedAt.epochMilliseconds / 1000 -
    Temporal.Instant.from(wall.instantOf(dayOf(accepted) * 1440)).epochMilliseconds / 1000;
  const close = wall.closes.get(dayOf(accepted));
  if (close !== undefined && accepted < close && Math.floor(seconds) <= cutoffMinute * 60) return wall.instantOf(close);
  let next = accepted + 1;
  while (next < wall.end && !(wall.worked[next] && !wall.worked[next - 1])) next++;
  if (next >= wall.end) return null;
  let left = graceMinutes;
  for (; left > 0 && next < wall.end; next++) if (wall.worked[next]) left--;
  return left > 0 ? null : wall.instantOf(next);
}
