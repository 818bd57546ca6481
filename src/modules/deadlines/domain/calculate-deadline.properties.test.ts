import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorkedMinutes,
  type CalendarYear,
  compileCalendar,
  localMinute,
  workedMinutesBetween,
} from '../../calendar/index.ts';
import { fullDayYears, instant, limit, terms, years } from '../arbitrary.builder.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { asForetold, oracle } from './deadline.oracle.ts';
import { explainDeadline } from './explain-deadline.ts';

test('[QC Đ4.2] the calculator agrees with an oracle that walks minute by minute and day by day', () => {
  let [tried, agreed] = [0, 0];
  fc.assert(
    fc.property(years, terms, (calendarYears, deadlineTerms) => {
      const deadline = calculateDeadline(compileCalendar(calendarYears), deadlineTerms);
      assert.deepEqual(asForetold(deadline), oracle(calendarYears, deadlineTerms));
      tried++;
      if (deadline.ok) agreed++;
    }),
  );
  assert.ok(agreed > tried / 3, `only ${agreed} of ${tried} cases had a due date`);
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
  );
});

test('due and elapsed are each other’s inverse', () => {
  fc.assert(
    fc.property(years, instant, fc.integer({ min: 1, max: 9000 }), (calendarYears, from, minutes) => {
      const calendar = compileCalendar(calendarYears);
      const due = addWorkedMinutes(calendar, from, minutes);
      if (!due.ok) return;
      assert.deepEqual(workedMinutesBetween(calendar, from, due.value), { ok: true, value: minutes });
      const inMinutes = calculateDeadline(calendar, {
        acceptedAt: from,
        limit: { value: minutes, unit: 'working_minutes' },
      });
      assert.equal(inMinutes.ok && `${inMinutes.value.dueAt}`, `${due.value}`);
    }),
  );
});

test('on calendars of full days a limit by dates is never due before the day it is due by hours', () => {
  fc.assert(
    fc.property(fullDayYears, instant, fc.integer({ min: 1, max: 40 }), (calendarYears, acceptedAt, value) => {
      const byDate = dueAt(calendarYears, { acceptedAt, limit: { value, unit: 'working_days', mode: 'date' } });
      const byHour = dueAt(calendarYears, { acceptedAt, limit: { value, unit: 'working_days', mode: 'hour' } });
      if (byDate) assert.ok(byHour && Temporal.Instant.compare(byHour, byDate) <= 0);
    }),
  );
});

test('seconds are truncated: they never change a date', () => {
  fc.assert(
    fc.property(years, instant, limit, fc.integer({ min: 0, max: 59_999 }), (calendarYears, acceptedAt, asked, ms) => {
      const exact = dueAt(calendarYears, { acceptedAt, limit: asked });
      const later = dueAt(calendarYears, { acceptedAt: acceptedAt.add({ milliseconds: ms }), limit: asked });
      assert.equal(`${later}`, `${exact}`);
    }),
  );
});
