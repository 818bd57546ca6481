import type { CalendarYear, Session } from '../../calendar/index.ts';

/**
 * The working time of consecutive years as a wall of minutes, each worked or not, counted from 00:00 of their first day.
 * What the oracles walk along; it shares nothing with the calendar but the types.
 */
export type Wall = {
  readonly worked: Uint8Array;
  /** The minute each working day closes at, by day. */
  readonly closes: ReadonlyMap<number, number>;
  /** Of the last day too. */
  readonly end: number;
  readonly standardDay: number;
  readonly minuteOf: (instant: Temporal.Instant) => number;
  readonly instantOf: (minute: number) => string;
  /** The minute itself when worked, else the next that is; null beyond the wall, and before it. */
  readonly firstWorked: (minute: number) => number | null;
};

const DAY = 1440;
export const dayOf = (minute: number): number => Math.floor(minute / DAY);

const known = new WeakMap<readonly CalendarYear[], Wall>();

export function wallOf(years: readonly CalendarYear[]): Wall {
  const wall = known.get(years) ?? build(years);
  known.set(years, wall);
  return wall;
}

function build(years: readonly CalendarYear[]): Wall {
  const epoch = Temporal.Instant.from(`${years[0]!.year}-01-01T00:00:00+07:00`);
  const worked = new Uint8Array(years.length * 366 * DAY);
  const closes = new Map<number, number>();
  let date = Temporal.PlainDate.from({ year: years[0]!.year, month: 1, day: 1 });
  let day = 0;
  for (const year of years)
    for (; date.year === year.year; date = date.add({ days: 1 }), day++)
      for (const session of sessionsOn(year, date)) {
        const [from, to] = [day * DAY + clock(session.from), day * DAY + clock(session.to)];
        for (let minute = from; minute < to; minute++) worked[minute] = 1;
        closes.set(day, to);
      }
  const end = day * DAY;
  return {
    worked,
    closes,
    end,
    standardDay: mostFrequent(years).reduce((sum, { from, to }) => sum + clock(to) - clock(from), 0),
    minuteOf: (instant) => Math.floor(instant.since(epoch).total('minutes')),
    instantOf: (minute) => epoch.add({ minutes: minute }).toString(),
    firstWorked: (minute) => {
      for (let next = minute; 0 <= next && next < end; next++) if (worked[next]) return next;
      return null;
    },
  };
}

function sessionsOn(year: CalendarYear, date: Temporal.PlainDate): readonly Session[] {
  const special = year.days.find((each) => each.date === date.toString());
  if (!special) return year.week[date.dayOfWeek - 1]!;
  return special.sessions ?? (special.kind === 'SWAP_WORK' ? mostFrequent([year]) : []);
}

/** The sessions most of the weekdays from Monday to Friday have. */
function mostFrequent(years: readonly CalendarYear[]): readonly Session[] {
  const patterns = years.flatMap(({ week }) => week.slice(0, 5));
  const alike = (one: readonly Session[]) =>
    patterns.filter((each) => JSON.stringify(each) === JSON.stringify(one)).length;
  return patterns.toSorted((a, b) => alike(b) - alike(a))[0]!;
}

const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
