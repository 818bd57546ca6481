import type { Result } from '../../../kernel/result.ts';
import type { CalendarYear } from '../../calendar/index.ts';
import type { Deadline, DeadlineTerms } from './calculate-deadline.ts';
import type { DeadlineProblem } from './problems.ts';
import type { CompletedSupplement, SupplementClock } from './supplement-deadline.ts';
import { dayOf, type Wall, wallOf } from './wall.oracle.ts';

export type Foretold =
  | { readonly problem: string }
  | { readonly effectiveStart: string; readonly dueAt: string | null; readonly workingMinutes: number };

type Stop = { readonly from: number; readonly to: number };

/**
 * The rules once more for the tests, as slowly and plainly as they can be said: a wall of worked minutes and a walk along
 * it, minute by minute and day by day. Shares nothing with the calculator but the types.
 */
export function oracle(years: readonly CalendarYear[], terms: DeadlineTerms): Foretold {
  const wall = wallOf(years);
  const { acceptedAt, limit, pauses = [], extensions = [] } = terms;
  const start = wall.firstWorked(wall.minuteOf(acceptedAt));
  if (start === null) return { problem: 'calendar-not-published' };
  const stops = stopsOf(wall, start, terms);
  const asked = extensions.map(({ askedAt, value }) => ({ at: wall.minuteOf(askedAt), value }));
  if (asked.some(({ at }) => isStopped(stops, at))) return { problem: 'extension-while-paused' };

  const byDate = limit.unit === 'calendar_days' || (limit.unit === 'working_days' && limit.mode !== 'hour');
  const events = [...stops.map(({ from }) => ({ at: from, value: 0 })), ...asked].sort((a, b) => a.at - b.at);
  /** Where the limit falls due, counting only what had begun before a moment. */
  const dueKnowing = (moment: number): number | null => {
    const seen = events.filter(({ at }) => at < moment);
    const past = stops.filter(({ from }) => from < moment);
    const value = seen.reduce((sum, event) => sum + event.value, limit.value);
    if (limit.unit === 'calendar_days') return calendarDays(wall, dayOf(start) + limit.value, seen, past);
    return byDate
      ? workingDates(wall, start, value, past)
      : workedMinutes(wall, start, value * minutesOf(wall, limit.unit), past);
  };

  const open = pauses.some(({ to }) => to === null) ? stops.at(-1) : undefined;
  for (const { at, value } of events) {
    const due = dueKnowing(at);
    if (due === null) return { problem: 'calendar-not-published' };
    const late = byDate ? dayOf(at) > dayOf(due) : at > due;
    if (value > 0 && late) return { problem: 'extension-after-due' };
    if (value === 0 && at > due) return { problem: 'pause-after-due' };
    const said = { effectiveStart: wall.instantOf(start), dueAt: null };
    if (open?.from === at) return { ...said, workingMinutes: workedIn(wall, at, due) };
  }
  const due = dueKnowing(Number.POSITIVE_INFINITY);
  if (due === null) return { problem: 'calendar-not-published' };
  const workingMinutes = workedIn(wall, start, due, stops);
  return { effectiveStart: wall.instantOf(start), dueAt: wall.instantOf(due), workingMinutes };
}

/** Rule 14: what is in force after a supplement. RESTART is RESUME's judgement of the wait, and then a new limit. */
export function oracleAfter(
  years: readonly CalendarYear[],
  terms: DeadlineTerms,
  { requestedAt, completedAt, ground }: CompletedSupplement,
  clock: SupplementClock,
): Foretold {
  const wait = { from: requestedAt, to: completedAt, ground };
  const resumed = oracle(years, { ...terms, pauses: [...(terms.pauses ?? []), wait] });
  if (clock === 'RESUME' || 'problem' in resumed) return resumed;
  const later = ({ askedAt }: { askedAt: Temporal.Instant }) => Temporal.Instant.compare(askedAt, completedAt) >= 0;
  return oracle(years, { ...terms, acceptedAt: completedAt, extensions: terms.extensions?.filter(later) ?? [] });
}

/** What the calculator found, in the oracle's words. */
export function asForetold(found: Result<Deadline, DeadlineProblem>): Foretold {
  if (!found.ok) return { problem: found.problem.code };
  const { effectiveStart, dueAt, workingMinutes } = found.value;
  return { effectiveStart: effectiveStart.toString(), dueAt: dueAt?.toString() ?? null, workingMinutes };
}

/** Rules 6 and 7. */
function workedMinutes(wall: Wall, start: number, minutes: number, past: readonly Stop[]): number | null {
  let left = minutes;
  for (let minute = start; minute < wall.end; minute++)
    if (wall.worked[minute] && !isStopped(past, minute) && --left === 0) return minute + 1;
  return null;
}

const minutesOf = (wall: Wall, unit: DeadlineTerms['limit']['unit']): number =>
  unit === 'working_minutes' ? 1 : unit === 'working_hours' ? 60 : wall.standardDay;

/** Rule 8, and of rule 12 the days after that of a pause's beginning, through the day the clock goes on. */
function workingDates(wall: Wall, start: number, days: number, past: readonly Stop[]): number | null {
  const leftOut = new Set<number>();
  for (const { from, to } of past) {
    const resumed = wall.firstWorked(to);
    if (resumed === null) return null;
    for (let day = dayOf(from) + 1; day <= dayOf(resumed); day++) if (wall.closes.has(day)) leftOut.add(day);
  }
  let left = days + leftOut.size;
  for (let day = dayOf(start) + 1; day < dayOf(wall.end); day++)
    if (wall.closes.has(day) && --left === 0) return wall.closes.get(day)!;
  return null;
}

/** Rule 9; an extension goes on from the day rolled to (rule 15). */
function calendarDays(
  wall: Wall,
  lastDay: number,
  seen: readonly { readonly at: number; readonly value: number }[],
  past: readonly Stop[],
): number | null {
  let last = lastDay;
  for (const { at, value } of seen) {
    const stop = value === 0 && past.find(({ from }) => from === at);
    if (stop) last += dayOf(stop.to) - dayOf(stop.from);
    else {
      const rolled = roll(wall, last);
      if (rolled === null) return null;
      last = rolled + value;
    }
  }
  const due = roll(wall, last);
  return due === null ? null : wall.closes.get(due)!;
}

function roll(wall: Wall, day: number): number | null {
  for (let next = day; next < dayOf(wall.end); next++) if (wall.closes.has(next)) return next;
  return null;
}

/** Pauses after the start as runs of minutes; an open one goes on to the end of the wall. */
export function stopsOf(wall: Wall, start: number, { pauses = [] }: Pick<DeadlineTerms, 'pauses'>): Stop[] {
  const paused = new Uint8Array(wall.end);
  for (const { from, to } of pauses)
    paused.fill(1, Math.max(start, wall.minuteOf(from)), Math.max(0, to ? wall.minuteOf(to) : wall.end));
  const stops: { from: number; to: number }[] = [];
  for (let minute = paused.indexOf(1); 0 <= minute && minute < wall.end; minute++) {
    if (!paused[minute]) continue;
    const stop = stops.at(-1);
    if (stop?.to === minute) stop.to = minute + 1;
    else stops.push({ from: minute, to: minute + 1 });
  }
  return stops;
}

export const isStopped = (stops: readonly Stop[], minute: number): boolean =>
  stops.some(({ from, to }) => from <= minute && minute < to);

export function workedIn(wall: Wall, from: number, to: number, stops: readonly Stop[] = []): number {
  let minutes = 0;
  for (let minute = from; minute < to; minute++) if (wall.worked[minute] && !isStopped(stops, minute)) minutes++;
  return minutes;
}
