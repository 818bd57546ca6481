import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar, aCalendarYear, sessions } from '../../calendar/calendar.builder.ts';
import { compileCalendar } from '../../calendar/index.ts';
import { at, rows, said } from '../deadline.builder.ts';
import { checkDeadline, legDeadline, transferDeadline } from './other-clocks.ts';

const calendar = aCalendar(2023, 2023);
const rule = { cutoff: '16:00:00', graceMinutes: 30 };
const transfer = (accepted: string, on = calendar) => {
  const due = transferDeadline(on, at(accepted), rule);
  return due.ok ? said(due.value) : due.problem.code;
};

test('[QC Đ4.1 (transfer)] the same working day until 16:00:00, else early in the next session', () => {
  const table = `
    Fri 27/10/2023 09:00:00 | Fri 27/10/2023 17:00
    Fri 27/10/2023 06:00:00 | Fri 27/10/2023 17:00
    Fri 27/10/2023 11:30:00 | Fri 27/10/2023 17:00
    Fri 27/10/2023 16:00:00 | Fri 27/10/2023 17:00
    Fri 27/10/2023 16:00:01 | Mon 30/10/2023 07:30
    Thu 26/10/2023 16:00:01 | Fri 27/10/2023 07:30
    Fri 27/10/2023 18:00:00 | Mon 30/10/2023 07:30
    Sat 28/10/2023 09:00:00 | Mon 30/10/2023 07:30
    Fri 29/12/2023 16:00:01 | calendar-not-published`;
  for (const [accepted = '', expected] of rows(table)) assert.equal(transfer(accepted), expected, accepted);
});

test('[QC Đ4.1 (transfer)] on a half day no session remains after its close', () => {
  const morning = {
    date: '2023-10-27',
    kind: 'HALF_DAY' as const,
    label: 'nghỉ chiều',
    sessions: sessions('07:00-11:00'),
  };
  const half = compileCalendar([aCalendarYear({ days: [morning] })]);
  assert.equal(transfer('Fri 27/10/2023 10:59', half), 'Fri 27/10/2023 11:00');
  assert.equal(transfer('Fri 27/10/2023 11:00', half), 'Mon 30/10/2023 07:30');
});

test('rule 20: the center answers an online filing within eight working hours', () => {
  const due = checkDeadline(calendar, at('Sat 28/10/2023 22:15'), 8);
  assert.equal(due.ok && said(due.value.dueAt!), 'Mon 30/10/2023 17:00');
});

test('rule 11: a leg is due by its quota of minutes from the hand-over', () => {
  const due = legDeadline(calendar, at('Fri 27/10/2023 16:10'), 90);
  assert.equal(due.ok && said(due.value.dueAt!), 'Mon 30/10/2023 07:40');
  const none = legDeadline(calendar, at('Fri 27/10/2023 16:10'), 0);
  assert.equal(!none.ok && none.problem.code, 'limit-out-of-range');
});

test('rule 21: without grace the transfer is due at the start of the next session, and never beyond the calendar', () => {
  const due = (accepted: string, graceMinutes: number) => {
    const found = transferDeadline(calendar, at(accepted), { ...rule, graceMinutes });
    return found.ok ? said(found.value) : found.problem.code;
  };
  assert.equal(due('Fri 27/10/2023 16:00:01', 0), 'Mon 30/10/2023 07:00');
  assert.equal(due('Fri 27/10/2023 16:00:01', 1), 'Mon 30/10/2023 07:01');
  assert.equal(due('Thu 28/12/2023 16:00:01', 480), 'Fri 29/12/2023 17:00');
  assert.equal(due('Thu 28/12/2023 16:00:01', 481), 'calendar-not-published');
});

test('rule 11: a leg is judged to the minute', () => {
  const due = legDeadline(calendar, at('Fri 27/10/2023 16:10'), 90);
  assert.equal(due.ok && due.value.mode, 'hour');
});
