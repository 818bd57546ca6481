import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at, limit, rows, said } from '../deadline.builder.ts';
import { calculateDeadline, type DeadlineTerms } from './calculate-deadline.ts';
import { classifyFinished, classifyOpen } from './lateness.ts';
import { nearDueFrom } from './near-due.ts';
import type { DueMode } from './time-limit.ts';

const calendar = aCalendar(2023, 2023);
const rule = { percent: 80, workedMinutes: 480 };

test('rule 18: finished work is judged by dates, or by the instant', () => {
  const table = `
    date | Fri 03/11/2023 17:00 | Thu 02/11/2023 23:59:59 | EARLY
    date | Fri 03/11/2023 17:00 | Fri 03/11/2023 00:00:00 | ON_TIME
    date | Fri 03/11/2023 17:00 | Fri 03/11/2023 23:59:59 | ON_TIME
    date | Fri 03/11/2023 17:00 | Sat 04/11/2023 00:00:00 | LATE
    hour | Fri 03/11/2023 09:32 | Thu 02/11/2023 23:59:59 | EARLY
    hour | Fri 03/11/2023 09:32 | Fri 03/11/2023 09:32:00 | ON_TIME
    hour | Fri 03/11/2023 09:32 | Fri 03/11/2023 09:32:01 | LATE`;
  for (const [mode, due = '', finished = '', expected] of rows(table))
    assert.equal(classifyFinished(at(finished), { dueAt: at(due), mode: mode as DueMode }), expected, finished);
});

const terms = (limited: string, pauses: DeadlineTerms['pauses'] = []): DeadlineTerms => ({
  acceptedAt: at('Mon 23/10/2023 07:00'),
  limit: limit(limited),
  pauses,
});

function standing(now: string, deadlineTerms: DeadlineTerms): string {
  const deadline = calculateDeadline(calendar, deadlineTerms);
  const near = nearDueFrom(calendar, deadlineTerms, rule);
  return deadline.ok && near.ok ? classifyOpen(at(now), deadline.value, near.value) : 'problem';
}

test('rule 18: open work accepted on Monday 23/10/2023 at 07:00', () => {
  const table = `
    5 working days HOUR  | Thu 26/10/2023 16:59:59 | IN_TIME
    5 working days HOUR  | Thu 26/10/2023 17:00:00 | NEAR_DUE
    5 working days HOUR  | Fri 27/10/2023 17:00:00 | NEAR_DUE
    5 working days HOUR  | Fri 27/10/2023 17:00:01 | OVERDUE
    5 working days DATE  | Mon 30/10/2023 23:59:59 | NEAR_DUE
    5 working days DATE  | Tue 31/10/2023 00:00:00 | OVERDUE
    20 working days HOUR | Mon 13/11/2023 16:59:59 | IN_TIME
    20 working days HOUR | Mon 13/11/2023 17:00:00 | NEAR_DUE
    4 working hours      | Mon 23/10/2023 07:00:00 | NEAR_DUE`;
  for (const [limited = '', now = '', expected] of rows(table))
    assert.equal(standing(now, terms(limited)), expected, `${limited} | ${now}`);
});

test('rule 18: a pause puts "near due" off, and an open one puts it aside', () => {
  const ground = 'chờ nghĩa vụ tài chính';
  const closed = terms('5 working days HOUR', [{ from: at('24/10/2023 07:00'), to: at('25/10/2023 07:00'), ground }]);
  const near = nearDueFrom(calendar, closed, rule);
  assert.equal(near.ok && said(near.value!), 'Fri 27/10/2023 17:00');
  const open = terms('5 working days HOUR', [{ from: at('24/10/2023 07:00'), to: null, ground }]);
  assert.equal(standing('Fri 15/12/2023 09:00', open), 'PAUSED');
  assert.deepEqual(nearDueFrom(calendar, open, rule), { ok: true, value: null });
});

test('rule 13: without a due date a dossier is paused, whatever else is known', () => {
  const now = at('Mon 23/10/2023 09:00');
  for (const mode of ['date', 'hour'] as const) {
    assert.equal(classifyOpen(now, { dueAt: null, mode }, null), 'PAUSED');
    assert.equal(classifyOpen(now, { dueAt: null, mode }, now), 'PAUSED');
    assert.equal(classifyOpen(now, { dueAt: now, mode }, null), 'PAUSED');
  }
});

test('rule 18: overdue wins over near due, and near due begins at its instant', () => {
  const dueAt = at('Fri 27/10/2023 09:00');
  const near = at('Thu 26/10/2023 09:00');
  const classOf = (now: string) => classifyOpen(at(now), { dueAt, mode: 'hour' }, near);
  assert.equal(classOf('Thu 26/10/2023 08:59:59'), 'IN_TIME');
  assert.equal(classOf('Thu 26/10/2023 09:00:00'), 'NEAR_DUE');
  assert.equal(classOf('Fri 27/10/2023 09:00:00'), 'NEAR_DUE');
  assert.equal(classOf('Fri 27/10/2023 09:00:01'), 'OVERDUE');
});

test('rule 18: a limit shorter than the warning is near due from the effective start on', () => {
  const saturday: DeadlineTerms = { acceptedAt: at('Sat 28/10/2023 10:00'), limit: limit('4 working hours') };
  const near = nearDueFrom(calendar, saturday, rule);
  assert.equal(near.ok && said(near.value!), 'Mon 30/10/2023 07:00');
  const wholeDay: DeadlineTerms = { ...saturday, limit: limit('8 working hours') };
  const exact = nearDueFrom(calendar, wholeDay, rule);
  assert.equal(exact.ok && said(exact.value!), 'Mon 30/10/2023 07:00');
  const more = nearDueFrom(calendar, { ...saturday, limit: limit('9 working hours') }, rule);
  assert.equal(more.ok && said(more.value!), 'Mon 30/10/2023 08:00');
});
