import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CalendarYear, compileCalendar } from '../../calendar/index.ts';
import { instant, limit, terms, years } from '../arbitrary.builder.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { asForetold, oracle, oracleAfter } from './deadline.oracle.ts';
import { supplementDeadline } from './supplement-deadline.ts';

const aPause = fc.record({ wait: fc.integer({ min: -600, max: 9000 }), length: fc.integer({ min: 0, max: 9000 }) });
const ground = 'x';
const found = (calendarYears: CalendarYear[], deadlineTerms: DeadlineTerms) =>
  asForetold(calculateDeadline(compileCalendar(calendarYears), deadlineTerms));

const withPause = (before: DeadlineTerms, wait: number, length: number): DeadlineTerms => {
  const from = before.acceptedAt.add({ minutes: wait });
  return { ...before, pauses: [...(before.pauses ?? []), { from, to: from.add({ minutes: length }), ground }] };
};

test('a pause only ever postpones, whatever pauses there were', () => {
  fc.assert(
    fc.property(years, terms, aPause, (calendarYears, before, { wait, length }) => {
      const without = found(calendarYears, before);
      const paused = found(calendarYears, withPause(before, wait, length));
      if ('problem' in without || 'problem' in paused) return;
      assert.ok(without.dueAt! <= paused.dueAt!, `${without.dueAt} then ${paused.dueAt}`);
    }),
  );
});

test('the order of pauses does not matter, nor one given in two pieces', () => {
  fc.assert(
    fc.property(years, terms, aPause, fc.nat(9000), (calendarYears, before, { wait, length }, cut) => {
      const whole = withPause(before, wait, length);
      const first = Math.min(cut, length);
      const pieces = withPause(withPause(before, wait + first, length - first), wait, first);
      assert.deepEqual(found(calendarYears, pieces), found(calendarYears, whole));
      const reversed = { ...pieces, pauses: pieces.pauses?.toReversed() ?? [] };
      assert.deepEqual(found(calendarYears, reversed), found(calendarYears, pieces));
    }),
  );
});

test('rule 13: an open pause after closed ones leaves what the oracle leaves', () => {
  fc.assert(
    fc.property(years, terms, fc.integer({ min: -600, max: 20_000 }), (calendarYears, before, wait) => {
      const from = before.acceptedAt.add({ minutes: wait });
      const open = { ...before, pauses: [...(before.pauses ?? []), { from, to: null, ground }] };
      assert.deepEqual(found(calendarYears, open), oracle(calendarYears, open));
    }),
  );
});

test('rule 14: after a supplement the calculator agrees with the oracle, RESTART and RESUME', () => {
  const clock = fc.constantFrom('RESTART' as const, 'RESUME' as const);
  fc.assert(
    fc.property(years, terms, aPause, clock, (calendarYears, before, { wait, length }, supplementClock) => {
      const requestedAt = before.acceptedAt.add({ minutes: wait });
      const supplement = { requestedAt, completedAt: requestedAt.add({ minutes: length }), ground };
      const after = supplementDeadline(compileCalendar(calendarYears), before, supplement, supplementClock);
      const told = asForetold(after.ok ? { ok: true, value: after.value.inForce } : after);
      assert.deepEqual(told, oracleAfter(calendarYears, before, supplement, supplementClock));
    }),
  );
});

test('a pause as long as nothing, or over before the clock starts, changes nothing', () => {
  fc.assert(
    fc.property(years, instant, limit, fc.nat(9000), (calendarYears, acceptedAt, asked, minutes) => {
      const before = { acceptedAt, limit: asked };
      const plain = found(calendarYears, before);
      assert.deepEqual(found(calendarYears, withPause(before, minutes, 0)), plain);
      assert.deepEqual(found(calendarYears, withPause(before, -minutes, minutes)), plain);
    }),
  );
});
