import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at, limit, rows, said } from '../deadline.builder.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { openPause } from './open-pause.ts';

const calendar = aCalendar(2023, 2023);
const ground = 'kiểm tra thực địa';

/** "Tue 24/10/2023 09:00 – Wed 25/10/2023 09:00, …"; nothing after the dash is a pause still open. */
const terms = (limited: string, pauses: string): DeadlineTerms => ({
  acceptedAt: at('Mon 23/10/2023 09:00'),
  limit: limit(limited),
  pauses: pauses
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [from = '', to = ''] = text.split('–');
      return { from: at(from), to: to.trim() === '' ? null : at(to), ground };
    }),
});

function told(deadlineTerms: DeadlineTerms): string {
  const deadline = calculateDeadline(calendar, deadlineTerms);
  if (!deadline.ok) return deadline.problem.code;
  const { dueAt, workingMinutes } = deadline.value;
  return dueAt ? said(dueAt) : `paused, ${workingMinutes} minutes left`;
}

test('[QC Đ4.2] rule 12: accepted on Monday 23/10/2023 at 09:00, what pauses do', () => {
  const table = `
    16 working hours   |                                               | Wed 25/10/2023 09:00
    16 working hours   | 24/10/2023 09:00 – 24/10/2023 10:30           | Wed 25/10/2023 10:30
    16 working hours   | 24/10/2023 11:00 – 24/10/2023 13:00           | Wed 25/10/2023 09:00
    16 working hours   | 24/10/2023 16:00 – 25/10/2023 08:00           | Wed 25/10/2023 11:00
    2 working days HOUR| 24/10/2023 09:00 – 31/10/2023 09:00           | Wed 01/11/2023 09:00
    2 working days     | 24/10/2023 09:00 – 24/10/2023 10:30           | Wed 25/10/2023 17:00
    2 working days     | 24/10/2023 09:00 – 25/10/2023 10:30           | Thu 26/10/2023 17:00
    2 working days     | 24/10/2023 09:00 – 24/10/2023 17:00           | Thu 26/10/2023 17:00
    2 working days     | 24/10/2023 09:00 – 28/10/2023 10:00           | Tue 31/10/2023 17:00
    2 working days     | 25/10/2023 17:00 – 27/10/2023 10:00           | Fri 27/10/2023 17:00
    5 working days     | 27/10/2023 09:00 – 28/10/2023 09:00, 29/10/2023 09:00 – 31/10/2023 09:00 | Wed 01/11/2023 17:00
    5 calendar days    | 24/10/2023 09:00 – 24/10/2023 10:30           | Mon 30/10/2023 17:00
    5 calendar days    | 24/10/2023 09:00 – 25/10/2023 09:00           | Mon 30/10/2023 17:00
    5 calendar days    | 24/10/2023 09:00 – 28/10/2023 09:00           | Wed 01/11/2023 17:00
    5 calendar days    | 24/10/2023 09:00 – 30/10/2023 09:00           | Fri 03/11/2023 17:00
    `;
  for (const [limited = '', pauses = '', expected] of rows(table))
    assert.equal(told(terms(limited, pauses)), expected, `${limited} | ${pauses}`);
});

test('rule 12: pauses are united before counting', () => {
  const apart = '24/10/2023 09:00 – 26/10/2023 09:00, 25/10/2023 09:00 – 27/10/2023 09:00';
  const touching = '24/10/2023 09:00 – 25/10/2023 09:00, 25/10/2023 09:00 – 27/10/2023 09:00';
  for (const limited of ['16 working hours', '2 working days', '2 working days HOUR', '5 calendar days']) {
    const once = told(terms(limited, '24/10/2023 09:00 – 27/10/2023 09:00'));
    assert.equal(told(terms(limited, apart)), once, limited);
    assert.equal(told(terms(limited, touching)), once, limited);
  }
});

test('rule 13: while a pause is open there is no due date, only the remainder', () => {
  assert.equal(told(terms('16 working hours', '24/10/2023 09:00 –')), 'paused, 480 minutes left');
  assert.equal(told(terms('2 working days', '24/10/2023 09:00 –')), 'paused, 840 minutes left');
  const earlier = '23/10/2023 10:00 – 23/10/2023 11:00, 24/10/2023 09:00 –';
  assert.equal(told(terms('16 working hours', earlier)), 'paused, 540 minutes left');
});

test('rule 13: a pause cannot begin after the due instant to cure lateness', () => {
  assert.equal(told(terms('2 working days', '25/10/2023 17:01 – 27/10/2023 10:00')), 'pause-after-due');
  assert.equal(told(terms('16 working hours', '25/10/2023 09:01 –')), 'pause-after-due');
  assert.equal(told(terms('16 working hours', '25/10/2023 09:00 – 27/10/2023 09:00')), 'Wed 25/10/2023 09:00');
});

test('a pause needs its ground, runs forward, and counts nothing before the clock starts', () => {
  const without = { ...terms('2 working days', ''), pauses: [{ from: at('24/10/2023 09:00'), to: null, ground: ' ' }] };
  assert.equal(told(without), 'ground-missing');
  assert.equal(told(terms('2 working days', '25/10/2023 09:00 – 24/10/2023 09:00')), 'pause-reversed');
  assert.equal(told(terms('2 working days', '20/10/2023 09:00 – 23/10/2023 09:00')), 'Wed 25/10/2023 17:00');
  assert.equal(told(terms('2 working days', '24/10/2023 09:00 – 02/01/2024 09:00')), 'calendar-not-published');
});

test('rule 13: a pause is opened now, not in the past, and one at a time', () => {
  const open = (from: string, now: string, before = '') => {
    const opened = openPause(calendar, terms('2 working days', before), { from: at(from), ground }, at(now), 0);
    return opened.ok ? opened.value.deadline.workingMinutes : opened.problem.code;
  };
  assert.equal(open('24/10/2023 09:00', '24/10/2023 09:00:59'), 840);
  assert.equal(open('24/10/2023 09:00', '24/10/2023 09:01'), 'pause-backdated');
  assert.equal(open('26/10/2023 09:00', '26/10/2023 09:00'), 'pause-after-due');
  assert.equal(open('24/10/2023 10:00', '24/10/2023 10:00', '24/10/2023 09:00 –'), 'pause-already-open');
});

test('rule 12: pauses that touch are one, also when the first begins at the due minute', () => {
  const whole = told(terms('16 working hours', '25/10/2023 09:00 – 25/10/2023 11:00'));
  assert.equal(whole, 'Wed 25/10/2023 09:00');
  const touching = '25/10/2023 09:00 – 25/10/2023 10:00, 25/10/2023 10:00 – 25/10/2023 11:00';
  assert.equal(told(terms('16 working hours', touching)), whole);
});

test('a pause into a year that is not published, or of a limit that ends in one, is no guess', () => {
  for (const limited of ['16 working hours', '2 working days', '2 working days HOUR', '5 calendar days'])
    assert.equal(told(terms(limited, '24/10/2023 09:00 – 02/01/2024 09:00')), 'calendar-not-published', limited);
  for (const limited of ['900 working hours', '90 working days', '90 calendar days'])
    assert.equal(told(terms(limited, '24/10/2023 09:00 – 25/10/2023 09:00')), 'calendar-not-published', limited);
  // It ends after the last session of the year.
  assert.equal(told(terms('49 working days', '29/12/2023 16:00 – 30/12/2023 09:00')), 'calendar-not-published');
});

test('rule 13: a first pause is opened where there was none', () => {
  const { acceptedAt, limit: asked } = terms('2 working days', '');
  const pause = { from: at('24/10/2023 09:00'), ground };
  const opened = openPause(calendar, { acceptedAt, limit: asked }, pause, pause.from, 0);
  assert.equal(opened.ok && opened.value.deadline.workingMinutes, 840);
  assert.equal(opened.ok && opened.value.terms.pauses?.length, 1);
});
