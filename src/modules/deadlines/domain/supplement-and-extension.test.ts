import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at, limit, said } from '../deadline.builder.ts';
import { calculateDeadline, type Deadline, type DeadlineTerms } from './calculate-deadline.ts';
import { extendDeadline } from './extend-deadline.ts';
import { supplementDeadline } from './supplement-deadline.ts';

const calendar = aCalendar(2023, 2023);
const ground = 'việc phức tạp';
const terms = (limited: string): DeadlineTerms => ({ acceptedAt: at('Mon 23/10/2023 09:00'), limit: limit(limited) });
const dueOf = ({ dueAt }: Deadline) => said(dueAt!);

test('[QC Đ4.2] rule 14: RESTART gives a full new limit, RESUME the rest of the old one; both are known', () => {
  const wait = {
    requestedAt: at('24/10/2023 09:00'),
    completedAt: at('Sat 28/10/2023 10:00'),
    ground: 'bổ sung hồ sơ',
  };
  for (const [clock, inForce] of [
    ['RESTART', 'Mon 06/11/2023 17:00'],
    ['RESUME', 'Fri 03/11/2023 17:00'],
  ] as const) {
    const supplemented = supplementDeadline(calendar, terms('5 working days'), wait, clock);
    assert.ok(supplemented.ok);
    assert.equal(dueOf(supplemented.value.inForce), inForce);
    assert.equal(dueOf(supplemented.value.restarted!), 'Mon 06/11/2023 17:00');
    assert.equal(dueOf(supplemented.value.resumed!), 'Fri 03/11/2023 17:00');
    const again = calculateDeadline(calendar, supplemented.value.terms);
    assert.equal(again.ok && dueOf(again.value), inForce);
  }
});

test('rule 14: RESTART drops what came before, and a supplement asked for after the due instant cures nothing', () => {
  const before: DeadlineTerms = {
    ...terms('5 working days'),
    pauses: [{ from: at('23/10/2023 10:00'), to: at('24/10/2023 10:00'), ground }],
    extensions: [{ value: 2, askedAt: at('24/10/2023 11:00'), ground }],
  };
  const wait = { requestedAt: at('24/10/2023 15:00'), completedAt: at('Mon 30/10/2023 10:00'), ground };
  const restarted = supplementDeadline(calendar, before, wait, 'RESTART');
  assert.equal(restarted.ok && dueOf(restarted.value.inForce), 'Mon 06/11/2023 17:00');
  const late = { requestedAt: at('Tue 31/10/2023 09:00'), completedAt: at('Wed 01/11/2023 09:00'), ground };
  const refused = supplementDeadline(calendar, terms('5 working days'), late, 'RESTART');
  assert.equal(!refused.ok && refused.problem.code, 'pause-after-due');
});

test('rule 14: the figure not in force holds up nobody when its year is not published; the one in force does', () => {
  const wait = { requestedAt: at('Mon 18/12/2023 09:00'), completedAt: at('Wed 20/12/2023 09:00'), ground };
  const december: DeadlineTerms = { acceptedAt: at('Mon 11/12/2023 09:00'), limit: limit('9 working days') };
  // RESUME: 12 =1 … 18 =5, paused 19, 20, 21 =6, 22 =7, 25 =8, 26 =9. RESTART: 21 =1 … Fri 29 =7, then 2024.
  const resumed = supplementDeadline(calendar, december, wait, 'RESUME');
  assert.ok(resumed.ok);
  assert.equal(dueOf(resumed.value.inForce), 'Tue 26/12/2023 17:00');
  assert.equal(resumed.value.restarted, null);
  const restarted = supplementDeadline(calendar, december, wait, 'RESTART');
  assert.equal(!restarted.ok && restarted.problem.code, 'calendar-not-published');
  // With 30 days more the old limit ends in 2024; a new one without them does not.
  const long = { ...december, limit: limit('5 working days') };
  const extended = { ...long, extensions: [{ value: 30, askedAt: at('Tue 12/12/2023 09:00'), ground }] };
  const shorter = supplementDeadline(calendar, extended, wait, 'RESTART');
  assert.ok(shorter.ok);
  assert.equal(dueOf(shorter.value.inForce), 'Wed 27/12/2023 17:00');
  assert.equal(shorter.value.resumed, null);
  const beyond = supplementDeadline(calendar, extended, wait, 'RESUME');
  assert.equal(!beyond.ok && beyond.problem.code, 'calendar-not-published');
});

test('rule 14: a later pause that only the extended limit reaches does not stop RESUME, whatever RESTART would say', () => {
  const wait = { requestedAt: at('Mon 02/01/2023 06:00'), completedAt: at('Mon 02/01/2023 06:01'), ground };
  const extended: DeadlineTerms = {
    acceptedAt: at('Mon 02/01/2023 06:00'),
    limit: limit('1 calendar days'),
    extensions: [{ value: 1, askedAt: at('Mon 02/01/2023 06:00'), ground }],
    pauses: [{ from: at('Tue 03/01/2023 17:01'), to: at('Tue 03/01/2023 17:02'), ground }],
  };
  // Due Tue 03 17:00, extended to Wed 04; a new limit would have no extension, and the pause would come after its end.
  const resumed = supplementDeadline(calendar, extended, wait, 'RESUME');
  assert.ok(resumed.ok, JSON.stringify(resumed));
  assert.equal(dueOf(resumed.value.inForce), 'Wed 04/01/2023 17:00');
  assert.equal(resumed.value.restarted, null);
  const restarted = supplementDeadline(calendar, extended, wait, 'RESTART');
  assert.equal(!restarted.ok && restarted.problem.code, 'pause-after-due');
});

test('rule 14: an extension asked for as the supplement is completed belongs to the new limit', () => {
  const wait = { requestedAt: at('24/10/2023 09:00'), completedAt: at('26/10/2023 10:00'), ground };
  const asked = { value: 2, askedAt: wait.completedAt, ground };
  const restarted = supplementDeadline(calendar, { ...terms('5 working days'), extensions: [asked] }, wait, 'RESTART');
  // Thu 26 =0, 27 =1, 30 =2, 31 =3, 01 =4, 02 =5, 03 +1, Mon 06 +2
  assert.equal(restarted.ok && dueOf(restarted.value.inForce), 'Mon 06/11/2023 17:00');
});

const rule = { max: 1, movesLegalDue: true, granted: 0 };
const extend = (limited: string, value: number, askedAt: string, more: Partial<DeadlineTerms> = {}, rules = rule) => {
  const asked = { value, askedAt: at(askedAt), ground };
  const extended = extendDeadline(calendar, { ...terms(limited), ...more }, asked, rules);
  return extended.ok ? `${dueOf(extended.value.legal)} / ${dueOf(extended.value.extended)}` : extended.problem.code;
};

test('rule 15: an extension is counted from the legal due date in the unit of the limit', () => {
  const same = (text: string) => `${text} / ${text}`;
  assert.equal(extend('5 working days', 3, '24/10/2023 09:00'), same('Thu 02/11/2023 17:00'));
  assert.equal(extend('16 working hours', 4, '24/10/2023 09:00'), same('Wed 25/10/2023 15:00'));
  assert.equal(extend('2 working days HOUR', 1, '24/10/2023 09:00'), same('Thu 26/10/2023 09:00'));
  // Saturday 28/10 rolls to Monday 30/10: five days from there, not from Saturday.
  assert.equal(extend('5 calendar days', 5, '24/10/2023 09:00'), same('Mon 06/11/2023 17:00'));
});

test('rule 15: only a regime that says so moves the legal due date', () => {
  const said2018 = extend('5 working days', 3, '24/10/2023 09:00', {}, { ...rule, movesLegalDue: false });
  assert.equal(said2018, 'Mon 30/10/2023 17:00 / Thu 02/11/2023 17:00');
});

test('rule 15: with a ground, before the due date passes, not while paused, not too often', () => {
  assert.equal(extend('2 working days', 1, '25/10/2023 23:59'), 'Thu 26/10/2023 17:00 / Thu 26/10/2023 17:00');
  assert.equal(extend('2 working days', 1, '26/10/2023 00:00'), 'extension-after-due');
  assert.equal(extend('16 working hours', 1, '25/10/2023 09:00:01'), 'extension-after-due');
  const paused = { pauses: [{ from: at('24/10/2023 09:00'), to: null, ground }] };
  assert.equal(extend('2 working days', 1, '24/10/2023 10:00', paused), 'extension-while-paused');
  assert.equal(extend('2 working days', 1, '24/10/2023 09:00', {}, { ...rule, granted: 1 }), 'extension-exhausted');
  assert.equal(extend('2 working days', 0, '24/10/2023 09:00'), 'limit-out-of-range');
  const silent = { extensions: [{ value: 1, askedAt: at('24/10/2023 09:00'), ground: '' }] };
  assert.equal(extend('2 working days', 1, '24/10/2023 10:00', silent), 'ground-missing');
});

test('rule 15: a pause holds from its first minute to before its last; how many extensions there may be is said', () => {
  const paused = { pauses: [{ from: at('24/10/2023 09:00'), to: at('24/10/2023 10:00'), ground }] };
  assert.equal(
    extend('16 working hours', 1, '24/10/2023 08:59', paused),
    'Wed 25/10/2023 11:00 / Wed 25/10/2023 11:00',
  );
  assert.equal(extend('16 working hours', 1, '24/10/2023 09:00', paused), 'extension-while-paused');
  assert.equal(extend('16 working hours', 1, '24/10/2023 09:59', paused), 'extension-while-paused');
  assert.equal(
    extend('16 working hours', 1, '24/10/2023 10:00', paused),
    'Wed 25/10/2023 11:00 / Wed 25/10/2023 11:00',
  );
  const asked = { value: 1, askedAt: at('24/10/2023 09:00'), ground };
  const exhausted = extendDeadline(calendar, terms('2 working days'), asked, { ...rule, max: 3, granted: 3 });
  assert.deepEqual(!exhausted.ok && exhausted.problem.facts, { max: 3 });
});
