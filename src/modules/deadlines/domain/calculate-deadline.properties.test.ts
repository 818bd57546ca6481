import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aCalendarYear, sessions } from '../../calendar/calendar.builder.ts';
import type { CalendarDay, CalendarYear } from '../../calendar/index.ts';
import { compileCalendar, instantOf, localMinute } from '../../calendar/index.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { oracle } from './deadline.oracle.ts';
import { explainDeadline } from './explain-deadline.ts';
import type { TimeLimit } from './time-limit.ts';

const PATTERNS = [
  '07:00-11:00 13:00-17:00',
  '07:30-11:30 13:30-17:00',
  '07:00-11:00',
  '08:00-09:01 09:01-10:00 18:00-23:59',
];
const KINDS = ['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'SWAP_WORK', 'LOCAL_CLOSURE', 'HALF_DAY'] as const;
const HOME = localMinute(Temporal.Instant.from('2023-01-01T00:00:00+07:00'));

const aDay = (year: number): fc.Arbitrary<CalendarDay> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: 364 }),
      kind: fc.constantFrom(...KINDS),
      pattern: fc.constantFrom(...PATTERNS),
    })
    .map(({ at, kind, pattern }) => ({
      date: Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: at }).toString(),
      kind,
      label: kind,
      ...(kind === 'HALF_DAY' && { sessions: sessions(pattern) }),
    }));

const aYear = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    .record({
      ordinary: fc.constantFrom(...PATTERNS),
      saturday: fc.constantFrom('', '', '07:00-11:00'),
      days: fc.uniqueArray(aDay(year), { maxLength: 40, selector: ({ date }) => date }),
    })
    .map(({ ordinary, saturday, days }) =>
      aCalendarYear({
        year,
        days,
        week: [0, 1, 2, 3, 4, 5, 6].map((n) => sessions(n < 5 ? ordinary : n < 6 ? saturday : '')),
      }),
    );

const years = fc.tuple(aYear(2023), aYear(2024));
const instant = fc.integer({ min: HOME, max: HOME + 300 * 1440 }).map(instantOf);
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 200 }), unit: fc.constant('working_hours' as const) }),
  fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constant('working_days' as const),
    mode: fc.constantFrom('date' as const, 'hour' as const),
  }),
  fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constant('calendar_days' as const) }),
);

/** Pauses that begin soon after the acceptance, some outside hours, some overlapping. */
const terms: fc.Arbitrary<DeadlineTerms> = fc
  .record({
    acceptedAt: instant,
    limit,
    pauses: fc.array(
      fc.record({ wait: fc.integer({ min: -600, max: 9000 }), length: fc.integer({ min: 0, max: 9000 }) }),
      { maxLength: 3 },
    ),
    extensions: fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 9000 }), value: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 1 },
    ),
  })
  .map(({ pauses, extensions, acceptedAt, limit: asked }) => {
    const after = (minutes: number) => acceptedAt.add({ minutes });
    return {
      acceptedAt,
      limit: asked,
      pauses: pauses.map(({ wait, length }) => ({ from: after(wait), to: after(wait + length), ground: 'x' })),
      extensions: extensions.map(({ wait, value }) => ({ askedAt: after(wait), value, ground: 'y' })),
    };
  });

const runs = { numRuns: 150 };

test('[QC Đ4.2] the calculator agrees with an oracle that walks minute by minute and day by day', () => {
  let agreed = 0;
  fc.assert(
    fc.property(years, terms, (calendarYears, deadlineTerms) => {
      const deadline = calculateDeadline(compileCalendar(calendarYears), deadlineTerms);
      const expected = oracle(calendarYears, deadlineTerms);
      if (!deadline.ok) assert.equal(deadline.problem.code, expected.problem);
      else {
        assert.equal(deadline.value.dueAt?.toString(), expected.dueAt);
        assert.equal(deadline.value.effectiveStart.toString(), expected.effectiveStart);
        assert.equal(deadline.value.workingMinutes, expected.workingMinutes);
        agreed++;
      }
    }),
    runs,
  );
  assert.ok(agreed > runs.numRuns / 3, `only ${agreed} cases had a due date`);
});

test('[QC Đ4.2] the explanation adds up to the deadline: minutes, and days where days are counted', () => {
  fc.assert(
    fc.property(years, terms, (calendarYears, deadlineTerms) => {
      const explained = explainDeadline(compileCalendar(calendarYears), deadlineTerms);
      if (!explained.ok) return;
      const { deadline, lines } = explained.value;
      const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0);
      assert.equal(
        sum((line) => line.countedMinutes),
        deadline.workingMinutes,
      );
      const { limit: asked, extensions = [] } = deadlineTerms;
      const granted = extensions.reduce((total, { value }) => total + value, asked.value);
      if (deadline.mode === 'date')
        assert.equal(
          sum((line) => line.countedDays ?? 0),
          granted,
        );
      const dates = lines.map((line) => line.date);
      assert.deepEqual(dates, dates.toSorted());
    }),
    runs,
  );
});

test('an open pause leaves what the lines have not counted', () => {
  fc.assert(
    fc.property(years, instant, limit, fc.integer({ min: 0, max: 5000 }), (calendarYears, acceptedAt, asked, wait) => {
      const calendar = compileCalendar(calendarYears);
      const pauses = [{ from: acceptedAt.add({ minutes: wait }), to: null, ground: 'x' }];
      const whole = calculateDeadline(calendar, { acceptedAt, limit: asked });
      const paused = explainDeadline(calendar, { acceptedAt, limit: asked, pauses });
      if (!whole.ok || !paused.ok) return;
      const counted = paused.value.lines.reduce((total, line) => total + line.countedMinutes, 0);
      assert.equal(paused.value.deadline.dueAt, null);
      assert.equal(counted + paused.value.deadline.workingMinutes, whole.value.workingMinutes);
    }),
    runs,
  );
});

const dueAt = (calendarYears: CalendarYear[], deadlineTerms: DeadlineTerms): Temporal.Instant | null => {
  const deadline = calculateDeadline(compileCalendar(calendarYears), deadlineTerms);
  return deadline.ok ? deadline.value.dueAt : null;
};

test('rules 6 and 7 are additive: due(due(t, a), b) = due(t, a + b)', () => {
  const small = fc.integer({ min: 1, max: 20 });
  const unit = fc.constantFrom(
    { unit: 'working_hours' as const },
    { unit: 'working_days' as const, mode: 'hour' as const },
  );
  fc.assert(
    fc.property(years, instant, unit, small, small, (calendarYears, acceptedAt, kind, a, b) => {
      const first = dueAt(calendarYears, { acceptedAt, limit: { value: a, ...kind } });
      const both = dueAt(calendarYears, { acceptedAt, limit: { value: a + b, ...kind } });
      if (!first || !both) return;
      assert.equal(`${dueAt(calendarYears, { acceptedAt: first, limit: { value: b, ...kind } })}`, `${both}`);
    }),
    runs,
  );
});

test('accepted later, or with a longer limit, is never due earlier', () => {
  fc.assert(
    fc.property(
      years,
      instant,
      limit,
      fc.nat(5000),
      fc.integer({ min: 1, max: 9 }),
      (calendarYears, acceptedAt, asked, later, more) => {
        const due = dueAt(calendarYears, { acceptedAt, limit: asked });
        const after = dueAt(calendarYears, { acceptedAt: acceptedAt.add({ minutes: later }), limit: asked });
        const longer = dueAt(calendarYears, { acceptedAt, limit: { ...asked, value: asked.value + more } });
        if (due && after) assert.ok(Temporal.Instant.compare(due, after) <= 0);
        if (due && longer) assert.ok(Temporal.Instant.compare(due, longer) <= 0);
      },
    ),
    runs,
  );
});

test('[QC Đ4.1] a due date never falls outside working time, and by dates it is a close', () => {
  fc.assert(
    fc.property(years, terms, (calendarYears, deadlineTerms) => {
      const calendar = compileCalendar(calendarYears);
      const deadline = calculateDeadline(calendar, deadlineTerms);
      if (!deadline.ok) return;
      const due = localMinute(deadline.value.dueAt!);
      const within = calendar.stretches[0]!;
      const at = within.ends.findIndex((end) => due <= end);
      assert.ok(within.starts[at]! < due);
      if (deadline.value.mode === 'date') {
        assert.equal(within.ends[at], due);
        assert.notEqual(Math.floor((within.starts[at + 1] ?? 0) / 1440), Math.floor(due / 1440));
      }
    }),
    runs,
  );
});

test('by the hour the elapsed working time is the limit', () => {
  fc.assert(
    fc.property(years, terms, (calendarYears, deadlineTerms) => {
      const calendar = compileCalendar(calendarYears);
      const deadline = calculateDeadline(calendar, deadlineTerms);
      if (!deadline.ok || deadline.value.mode === 'date') return;
      const { limit: asked, extensions = [] } = deadlineTerms;
      const units = extensions.reduce((total, { value }) => total + value, asked.value);
      assert.equal(
        deadline.value.workingMinutes,
        units * (asked.unit === 'working_hours' ? 60 : calendar.standardDayMinutes),
      );
    }),
    runs,
  );
});
