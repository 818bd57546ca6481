import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileCalendar, workedMinutesBetween } from '../../calendar/index.ts';
import { fullDayYears, instant, terms, years } from '../arbitrary.builder.ts';
import { calculateDeadline } from './calculate-deadline.ts';
import { oracleNearDue, oracleShares, oracleTransfer } from './clocks.oracle.ts';
import { asForetold, oracle } from './deadline.oracle.ts';
import { nearDueFrom } from './near-due.ts';
import { legDeadline, transferDeadline } from './other-clocks.ts';
import { planLegs } from './plan-legs.ts';
import { shares } from './shares.ts';

test('rule 22: shares are what the oracle puts on each account, and add up to the elapsed time exactly', () => {
  const handOvers = fc.array(fc.record({ holder: fc.constantFrom('CENTER', 'SXD', 'STP'), wait: fc.nat(20_000) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(years, terms, handOvers, fc.nat(30_000), (calendarYears, { acceptedAt, pauses = [] }, later, wait) => {
      const calendar = compileCalendar(calendarYears);
      const held = [
        { holder: 'CENTER', at: acceptedAt },
        ...later.map((each) => ({ holder: each.holder, at: acceptedAt.add({ minutes: each.wait }) })),
      ];
      const until = acceptedAt.add({ minutes: wait });
      const found = shares(calendar, { acceptedAt, pauses }, held, until);
      assert.ok(found.ok);
      const account = oracleShares(calendarYears, { acceptedAt, pauses }, held, until);
      for (const { holder, workedMinutes } of found.value) assert.equal(workedMinutes, account[holder] ?? 0, holder);
      const total = found.value.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0);
      assert.equal(
        total,
        Object.values(account).reduce((sum, minutes) => sum + minutes, 0),
      );
      const elapsed = workedMinutesBetween(calendar, acceptedAt, until);
      if (pauses.length === 0) assert.deepEqual(elapsed, { ok: true, value: total });
    }),
  );
});

test('rule 18: near due is the minute the oracle walks to', () => {
  const rule = fc.record({ percent: fc.integer({ min: 1, max: 100 }), workedMinutes: fc.nat(3000) });
  fc.assert(
    fc.property(years, terms, rule, (calendarYears, deadlineTerms, nearDueRule) => {
      const near = nearDueFrom(compileCalendar(calendarYears), deadlineTerms, nearDueRule);
      assert.equal(`${near.ok ? near.value : null}`, `${oracleNearDue(calendarYears, deadlineTerms, nearDueRule)}`);
    }),
  );
});

test('rule 21: the transfer deadline is the minute the oracle walks to', () => {
  const cutoff = fc.constantFrom(15 * 60, 16 * 60, 16 * 60 + 45);
  const seconds = fc.constantFrom(0, 1, 59);
  fc.assert(
    fc.property(
      fullDayYears,
      instant,
      cutoff,
      fc.nat(600),
      seconds,
      (calendarYears, minute, at, graceMinutes, second) => {
        // Sessions that touch are one to the oracle.
        if (JSON.stringify(calendarYears).includes('09:01')) return;
        const rule = { cutoff: `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}:00`, graceMinutes };
        const accepted = minute.add({ seconds: second });
        const due = transferDeadline(compileCalendar(calendarYears), accepted, rule);
        assert.equal(`${due.ok ? due.value : null}`, `${oracleTransfer(calendarYears, accepted, at, graceMinutes)}`);
      },
    ),
  );
});

test('rule 11: a quota of minutes falls due where the oracle says, and legs one after another where their sum does', () => {
  const quotas = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(years, instant, quotas, (calendarYears, acceptedAt, minutes) => {
      const calendar = compileCalendar(calendarYears);
      const total = minutes.reduce((sum, each) => sum + each, 0);
      const limit = { value: total, unit: 'working_minutes' as const };
      const sum = asForetold(calculateDeadline(calendar, { acceptedAt, limit }));
      assert.deepEqual(sum, oracle(calendarYears, { acceptedAt, limit }));
      const legs = planLegs(
        calendar,
        acceptedAt,
        minutes.map((quotaMinutes) => ({ holder: 'SXD', quotaMinutes })),
      );
      if (!legs.ok || 'problem' in sum) return;
      assert.equal(legs.value.at(-1)!.dueAt.toString(), sum.dueAt);
      for (const { from, dueAt, quotaMinutes } of legs.value) {
        const leg = legDeadline(calendar, from, quotaMinutes);
        assert.equal(leg.ok && `${leg.value.dueAt}`, `${dueAt}`);
      }
    }),
  );
});
