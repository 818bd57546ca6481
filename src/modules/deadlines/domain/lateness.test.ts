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
});
