import type { CalendarYear, Session } from '../../calendar/index.ts';
import type { DeadlineTerms } from './calculate-deadline.ts';

/**
 * The rules once more for the property tests, as slowly and plainly as they can be said: a set of worked minutes and a walk.
 * Shares nothing with the calculator but the types.
 */
export function oracle(years: readonly CalendarYear[], terms: DeadlineTerms) {
  const wall = wallOf(years);
  const { acceptedAt, limit, pauses = [], extensions = [] } = terms;
  const start = wall.firstWorked(minuteOf(acceptedAt));
  if (start === null) return { problem: 'calendar-not-published' };
  const paused = unite(pauses.map(({ from, to }) => ({ from: Math.max(start, minuteOf(from)), to: minuteOf(to!) })));
  const isPaused = (minute: number) => paused.some(({ from, to }) => from <= minute && minute < to);
  const asked = extensions.map(({ askedAt, value }) => ({ at: minuteOf(askedAt), value }));
  if (asked.some(({ at }) => isPaused(at))) return { problem: 'extension-while-paused' };

  const mode = limit.unit === 'working_hours' ? 'hour' : (limit.mode ?? 'date');
  const unit = limit.unit === 'working_hours' ? 60 : wall.standardDay;
  const events = [...paused.map(({ from }) => ({ at: from, value: 0 })), ...asked].sort((a, b) => a.at - b.at);

  /** The due minute, counting only what had begun before a moment. */
  function dueKnowing(moment: number): number | null {
    const known = paused.filter(({ from }) => from < moment);
    const more = asked.filter(({ at }) => at < moment);
    const value = more.reduce((sum, each) => sum + each.value, limit.value);
    if (mode === 'hour') {
      let left = value * unit;
      for (let minute: number = start!; minute < wall.end; minute++)
        if (wall.worked[minute] && !known.some(({ from, to }) => from <= minute && minute < to) && --left === 0)
          return minute + 1;
      return null;
    }
    if (limit.unit === 'working_days') {
      const leftOut = new Set<number>();
      for (const { from, to } of known) {
        const resumed = wall.firstWorked(to);
        if (resumed === null) return null;
        for (let day = dayOf(from) + 1; day <= dayOf(resumed); day++) if (wall.closes.has(day)) leftOut.add(day);
      }
      let left = value + leftOut.size;
      for (let day = dayOf(start!) + 1; day < dayOf(wall.end); day++)
        if (wall.closes.has(day) && --left === 0) return wall.closes.get(day)!;
      return null;
    }
    let last = dayOf(start!) + limit.value;
    const roll = (day: number): number | null => {
      for (let next = day; next < dayOf(wall.end); next++) if (wall.closes.has(next)) return next;
      return null;
    };
    for (const { at, value: extra } of events.filter((event) => event.at < moment)) {
      const pause = extra === 0 && known.find(({ from }) => from === at);
      if (pause) last += dayOf(pause.to) - dayOf(pause.from);
      else {
        const rolled = roll(last);
        if (rolled === null) return null;
        last = rolled + extra;
      }
    }
    const due = roll(last);
    return due === null ? null : wall.closes.get(due)!;
  }

  for (const { at, value } of events) {
    const due = dueKnowing(at);
    if (due === null) return { problem: 'calendar-not-published' };
    const late = mode === 'date' ? dayOf(at) > dayOf(due) : at > due;
    if (value > 0 && late) return { problem: 'extension-after-due' };
    if (value === 0 && at > due) return { problem: 'pause-after-due' };
  }
  const due = dueKnowing(Number.POSITIVE_INFINITY);
  if (due === null) return { problem: 'calendar-not-published' };
  let workingMinutes = 0;
  for (let minute = start; minute < due; minute++) if (wall.worked[minute] && !isPaused(minute)) workingMinutes++;
  return { effectiveStart: instantOf(start), dueAt: instantOf(due), workingMinutes };
}

const EPOCH = Temporal.Instant.from('2023-01-01T00:00:00+07:00');
const minuteOf = (instant: Temporal.Instant): number => Math.floor(instant.since(EPOCH).total('minutes'));
const instantOf = (minute: number): string => EPOCH.add({ minutes: minute }).toString();
const dayOf = (minute: number): number => Math.floor(minute / 1440);

function unite(pauses: { from: number; to: number }[]) {
  const minutes = new Set<number>();
  for (const { from, to } of pauses) for (let minute = from; minute < to; minute++) minutes.add(minute);
  const united: { from: number; to: number }[] = [];
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    const last = united.at(-1);
    if (last?.to === minute) last.to = minute + 1;
    else united.push({ from: minute, to: minute + 1 });
  }
  return united;
}

/** Every worked minute since the beginning of 2023, and the close of every working day. */
function wallOf(years: readonly CalendarYear[]) {
  const worked = new Uint8Array(years.length * 366 * 1440);
  const closes = new Map<number, number>();
  let date = Temporal.PlainDate.from('2023-01-01');
  let day = 0;
  for (const year of years)
    for (; date.year === year.year; date = date.add({ days: 1 }), day++) {
      for (const session of sessionsOn(year, date)) {
        const [from, to] = [day * 1440 + clock(session.from), day * 1440 + clock(session.to)];
        for (let minute = from; minute < to; minute++) worked[minute] = 1;
        closes.set(day, to);
      }
    }
  const end = day * 1440;
  const firstWorked = (minute: number): number | null => {
    for (let next = minute; next < end; next++) if (worked[next]) return next;
    return null;
  };
  const patterns = years.flatMap(({ week }) => week.slice(0, 5));
  const standard = mostFrequent(patterns);
  return {
    worked,
    closes,
    end,
    firstWorked,
    standardDay: standard.reduce((sum, { from, to }) => sum + clock(to) - clock(from), 0),
  };
}

function sessionsOn(year: CalendarYear, date: Temporal.PlainDate): readonly Session[] {
  const special = year.days.find((each) => each.date === date.toString());
  if (!special) return year.week[date.dayOfWeek - 1]!;
  return special.sessions ?? (special.kind === 'SWAP_WORK' ? mostFrequent(year.week.slice(0, 5)) : []);
}

const mostFrequent = (patterns: readonly Session[][]): readonly Session[] =>
  patterns.toSorted((a, b) => count(patterns, b) - count(patterns, a))[0]!;
const count = (all: readonly Session[][], one: Session[]) =>
  all.filter((each) => JSON.stringify(each) === JSON.stringify(one)).length;
const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
