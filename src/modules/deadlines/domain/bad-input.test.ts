import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaFaults } from '../../../platform/schema-faults.ts';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at } from '../deadline.builder.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { explainDeadline } from './explain-deadline.ts';
import { nearDueFrom } from './near-due.ts';
import { legDeadline, transferDeadline } from './other-clocks.ts';
import { shares } from './shares.ts';
import { TimeLimitSchema } from './time-limit.ts';

const calendar = aCalendar(2023, 2024);
const ground = 'kiểm tra thực địa';
const acceptedAt = at('Mon 23/10/2023 09:00');
const terms: DeadlineTerms = { acceptedAt, limit: { value: 5, unit: 'working_days' } };
const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to), ground });

/** The problem's code and facts: "limit-out-of-range -1 10000". */
const problemOf = (wrong: Partial<DeadlineTerms>): string => {
  const found = calculateDeadline(calendar, { ...terms, ...wrong });
  return found.ok ? 'no problem' : [found.problem.code, ...Object.values(found.problem.facts ?? {})].join(' ');
};

test('a limit is a whole number from 1 to 10 000, whatever its unit', () => {
  for (const unit of ['working_hours', 'working_days', 'calendar_days'] as const) {
    for (const value of [
      -1,
      0,
      0.5,
      1.5,
      10_001,
      1e9,
      Number.MAX_SAFE_INTEGER + 1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ])
      assert.equal(problemOf({ limit: { value, unit } }), `limit-out-of-range ${value} 10000`);
    assert.doesNotMatch(problemOf({ limit: { value: 1, unit } }), /limit/);
    assert.equal(problemOf({ limit: { value: 10_000, unit } }), 'calendar-not-published 2025');
  }
});

test('a limit written down is refused with the place of what is wrong', () => {
  const places = (limit: unknown) => schemaFaults(TimeLimitSchema, limit).map(({ path }) => path.join('/'));
  assert.deepEqual(places({ value: 5, unit: 'working_days', mode: 'date' }), []);
  for (const value of [-1, 0, 1.5, 10_001, '5']) assert.deepEqual(places({ value, unit: 'working_days' }), ['value']);
  assert.deepEqual(places({ value: 5, unit: 'working_minutes' }), ['unit']);
  assert.deepEqual(places({ value: 5, unit: 'working_days', mode: 'minute' }), ['mode']);
});

test('a quota is a whole number of minutes, no more than 10 000 days of them', () => {
  for (const value of [-60, 0, 90.5, 14_400_001]) {
    const limit = { value, unit: 'working_minutes' as const };
    assert.equal(problemOf({ limit }), `limit-out-of-range ${value} 14400000`);
    const leg = legDeadline(calendar, acceptedAt, value);
    assert.equal(!leg.ok && leg.problem.code, 'limit-out-of-range');
  }
  assert.equal(problemOf({ limit: { value: 14_400_000, unit: 'working_minutes' } }), 'calendar-not-published 2025');
});

test('an extension is a whole number from 1, with its ground', () => {
  const asked = (value: number, why = ground) =>
    problemOf({ extensions: [{ value, askedAt: at('24/10/2023 09:00'), ground: why }] });
  for (const value of [-1, 0, 2.5, 10_001]) assert.equal(asked(value), `limit-out-of-range ${value} 10000`);
  assert.equal(asked(1, ' \t'), 'ground-missing');
  assert.equal(asked(1), 'no problem');
});

test('a pause without ground or reversed is refused wherever it stands among others', () => {
  const good = pause('Tue 24/10/2023 09:00', 'Tue 24/10/2023 10:00');
  assert.equal(problemOf({ pauses: [good, { ...good, ground: '' }] }), 'ground-missing');
  assert.equal(problemOf({ pauses: [good, { ...good, ground: '\n' }] }), 'ground-missing');
  const reversed = pause('Wed 25/10/2023 09:00', 'Wed 25/10/2023 08:59');
  assert.equal(problemOf({ pauses: [good, reversed] }), 'pause-reversed');
  assert.equal(problemOf({ pauses: [reversed, good] }), 'pause-reversed');
});

test('pauses that overlap are one, also when one of them is open; an open one that precedes the acceptance holds all', () => {
  const remains = (...pauses: ReturnType<typeof pause>[]) => {
    const found = calculateDeadline(calendar, { acceptedAt, limit: { value: 16, unit: 'working_hours' }, pauses });
    assert.ok(found.ok);
    assert.equal(found.value.dueAt, null);
    return found.value.workingMinutes;
  };
  const open = pause('Tue 24/10/2023 09:00', null);
  // 16 h less Mon 6 h and Tue 2 h.
  assert.equal(remains(open), 480);
  assert.equal(remains(open, pause('Tue 24/10/2023 10:00', 'Wed 25/10/2023 10:00')), 480);
  assert.equal(remains(open, pause('Thu 26/10/2023 10:00', null)), 480);
  assert.equal(remains(pause('Tue 24/10/2023 08:00', 'Wed 25/10/2023 10:00'), open), 540);
  assert.equal(remains(pause('Sat 21/10/2023 08:00', null)), 960);
});

test('a pause is refused with the due instant it comes too late for, to the minute', () => {
  const after = pause('Mon 30/10/2023 17:01', 'Tue 31/10/2023 09:00');
  assert.equal(problemOf({ pauses: [after] }), 'pause-after-due 2023-10-30T10:00:00Z');
  const at17 = pause('Mon 30/10/2023 17:00', 'Tue 31/10/2023 09:00');
  assert.equal(problemOf({ pauses: [at17] }), 'no problem');
});

test('the mode that is not allowed is named with its unit', () => {
  assert.equal(
    problemOf({ limit: { value: 5, unit: 'calendar_days', mode: 'hour' } }),
    'mode-not-allowed calendar_days hour',
  );
  assert.equal(
    problemOf({ limit: { value: 5, unit: 'working_hours', mode: 'date' } }),
    'mode-not-allowed working_hours date',
  );
});

test('what is wrong with the terms is said by everything that counts them', () => {
  const wrong: DeadlineTerms = { ...terms, limit: { value: 0, unit: 'working_days' } };
  const reversed: DeadlineTerms = { ...terms, pauses: [pause('Wed 25/10/2023 09:00', 'Tue 24/10/2023 09:00')] };
  const rule = { percent: 80, workedMinutes: 480 };
  for (const [bad, code] of [
    [wrong, 'limit-out-of-range'],
    [reversed, 'pause-reversed'],
  ] as const) {
    const explained = explainDeadline(calendar, bad);
    assert.equal(!explained.ok && explained.problem.code, code);
    const near = nearDueFrom(calendar, bad, rule);
    assert.equal(!near.ok && near.problem.code, code);
  }
  const held = shares(calendar, reversed, [{ holder: 'CENTER', at: acceptedAt }], at('Fri 27/10/2023 09:00'));
  assert.equal(!held.ok && held.problem.code, 'pause-reversed');
});

test('an instant in no published year is named with that year by every clock', () => {
  const year = (found: { ok: boolean; problem?: { code: string; facts?: object } }) =>
    found.ok ? 'no problem' : [found.problem?.code, ...Object.values(found.problem?.facts ?? {})].join(' ');
  const [before, after] = [at('Fri 30/12/2022 09:00'), at('Wed 01/01/2025 09:00')];
  const rule = { cutoff: '16:00:00', graceMinutes: 30 };
  const held = [{ holder: 'CENTER', at: before }];
  assert.equal(problemOf({ acceptedAt: before }), 'calendar-not-published 2022');
  assert.equal(problemOf({ acceptedAt: after }), 'calendar-not-published 2025');
  assert.equal(year(transferDeadline(calendar, before, rule)), 'calendar-not-published 2022');
  assert.equal(year(transferDeadline(calendar, at('Tue 31/12/2024 16:30'), rule)), 'calendar-not-published 2025');
  assert.equal(year(shares(calendar, { acceptedAt: before }, held, after)), 'calendar-not-published 2022');
  assert.equal(year(shares(calendar, { acceptedAt }, held, after)), 'calendar-not-published 2025');
  assert.equal(
    year(shares(calendar, { acceptedAt: at('Tue 31/12/2024 17:30') }, held, after)),
    'calendar-not-published 2025',
  );
});
