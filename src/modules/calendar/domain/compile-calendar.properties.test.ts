import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aCalendarYear, sessions } from '../calendar.builder.ts';
import type { CalendarDay, CalendarYear, Session } from './calendar-year.ts';
import { compileCalendar } from './compile-calendar.ts';
import type { CompiledCalendar } from './compiled-calendar.ts';
import { sessionsOf, workedMinutesBetween, workingDayFrom } from './working-time.ts';

const PATTERNS = ['', '07:00-11:00', '07:00-11:00 13:00-17:00', '07:30-11:30 13:30-17:00', '00:00-00:01 23:58-23:59'];
const pattern = fc.constantFrom(...PATTERNS).map(sessions);
const aDay = (year: number): fc.Arbitrary<CalendarDay> =>
  fc
    .tuple(
      fc.nat(364),
      fc.constantFrom('HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'SWAP_WORK', 'LOCAL_CLOSURE', 'HALF_DAY' as const),
      pattern,
      fc.boolean(),
    )
    .map(([at, kind, hours, given]) => ({
      date: Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: at }).toString(),
      kind,
      label: kind,
      ...(kind === 'HALF_DAY' || (given && ['SWAP_WORK', 'LOCAL_CLOSURE'].includes(kind)) ? { sessions: hours } : {}),
    }));

const aYear = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    .record({
      week: fc.array(pattern, { minLength: 7, maxLength: 7 }),
      days: fc.uniqueArray(aDay(year), { maxLength: 30, selector: ({ date }) => date }),
      status: fc.constantFrom('published' as const, 'provisional' as const),
      version: fc.integer({ min: 1, max: 9 }),
    })
    .map((parts) => aCalendarYear({ year, ...parts }));

const datesOf = (year: number): Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at }));
};

const hoursOf = (calendar: CompiledCalendar, date: Temporal.PlainDate): Session[] => {
  const found = sessionsOf(calendar, date);
  assert.ok(found.ok, date.toString());
  return found.value;
};

/** A year as a compiled calendar shows it from outside: every day a special one with its sessions. */
const decompile = (calendar: CompiledCalendar, { year, owner, version, status }: CalendarYear): CalendarYear =>
  aCalendarYear({
    year,
    owner,
    version,
    status,
    days: datesOf(year).map((date) => ({
      date: date.toString(),
      kind: 'HALF_DAY',
      label: 'x',
      sessions: hoursOf(calendar, date),
    })),
  });

test('what is compiled is what was published: every day has the sessions its year says, in whatever order years come', () => {
  fc.assert(
    fc.property(fc.tuple(aYear(2023), aYear(2024)), (years) => {
      const calendar = compileCalendar(years.toReversed());
      for (const { year, week, days } of years) {
        const ordinary = mostFrequent(week.slice(0, 5));
        for (const date of datesOf(year)) {
          const special = days.find((each) => each.date === date.toString());
          const expected = special
            ? (special.sessions ?? (special.kind === 'SWAP_WORK' ? ordinary : []))
            : week[date.dayOfWeek - 1]!;
          assert.equal(JSON.stringify(hoursOf(calendar, date)), JSON.stringify(expected), date.toString());
        }
      }
    }),
  );
});

/** The first of those that are most frequent. */
const mostFrequent = (all: readonly Session[][]): Session[] => {
  const alike = (one: Session[]) => all.filter((each) => JSON.stringify(each) === JSON.stringify(one)).length;
  return all.toSorted((a, b) => alike(b) - alike(a))[0]!;
};

test('compiled, taken apart and compiled again it is the same calendar', () => {
  fc.assert(
    fc.property(fc.tuple(aYear(2023), aYear(2024)), (years) => {
      const calendar = compileCalendar(years);
      const again = compileCalendar(years.map((year) => decompile(calendar, year)));
      assert.deepEqual(again.stretches, calendar.stretches);
      assert.deepEqual(again.years, calendar.years);
    }),
  );
});

test('running totals are sums: worked minutes and working days add up day by day', () => {
  fc.assert(
    fc.property(aYear(2024), fc.nat(365), fc.nat(365), (year, a, b) => {
      const calendar = compileCalendar([year]);
      const dates = datesOf(2024);
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const between = dates.slice(first, last).map((date) => hoursOf(calendar, date));
      const midnight = (at: number) => dates[at]!.toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
      const minutes = between.flat().reduce((sum, { from, to }) => sum + clock(to) - clock(from), 0);
      assert.deepEqual(workedMinutesBetween(calendar, midnight(first), midnight(last)), { ok: true, value: minutes });
      const worked = dates.slice(first + 1).filter((date) => hoursOf(calendar, date).length > 0);
      for (const n of [1, 5, 40]) {
        const found = workingDayFrom(calendar, dates[first]!, n);
        assert.equal(found.ok ? found.value.toString() : undefined, worked[n - 1]?.toString());
      }
    }),
  );
});

const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
