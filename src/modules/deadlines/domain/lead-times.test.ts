import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at, rows, said } from '../deadline.builder.ts';
import { isPastDue } from './lateness.ts';
import { afterDue, closeOn, latestBefore, openingBefore, passedFrom } from './lead-times.ts';

const calendar = aCalendar(2023, 2023);
const told = (found: ReturnType<typeof openingBefore>) => (found.ok ? said(found.value) : found.problem.code);

test('rule 19: warnings come at the opening of a working day before the due date, over week-ends and holidays', () => {
  const table = `
    Fri 27/10/2023 17:00 | 1 | Thu 26/10/2023 07:00
    Fri 27/10/2023 17:00 | 2 | Wed 25/10/2023 07:00
    Mon 30/10/2023 17:00 | 1 | Fri 27/10/2023 07:00
    Mon 30/10/2023 09:32 | 2 | Thu 26/10/2023 07:00
    Fri 27/10/2023 17:00 | 0 | Fri 27/10/2023 07:00
    Tue 03/01/2023 17:00 | 9 | calendar-not-published`;
  for (const [due = '', days, expected] of rows(table))
    assert.equal(told(openingBefore(calendar, at(due), Number(days))), expected, due);
});

test('rule 19: an apology is in time so many working days before: by dates until the close, by hours to the minute', () => {
  const table = `
    Fri 27/10/2023 17:00 | date | 1 | Thu 26/10/2023 17:00
    Mon 30/10/2023 17:00 | date | 1 | Fri 27/10/2023 17:00
    Mon 30/10/2023 09:32 | hour | 1 | Fri 27/10/2023 09:32
    Mon 30/10/2023 17:00 | hour | 1 | Fri 27/10/2023 17:00
    Mon 30/10/2023 09:32 | hour | 0 | Mon 30/10/2023 09:32
    Tue 03/01/2023 09:00 | hour | 9 | calendar-not-published
    Tue 03/01/2023 17:00 | date | 9 | calendar-not-published`;
  for (const [due = '', mode, days, expected] of rows(table)) {
    const latest = latestBefore(calendar, { dueAt: at(due), mode: mode as 'date' | 'hour' }, Number(days));
    assert.equal(told(latest), expected, `${due} ${mode}`);
  }
});

test('rule 18: a due date is passed from the midnight after its day, or just after the instant', () => {
  for (const mode of ['date', 'hour'] as const) {
    const due = { dueAt: at('Fri 27/10/2023 17:00'), mode };
    const from = passedFrom(due);
    assert.ok(isPastDue(from, due.dueAt, mode));
    assert.ok(!isPastDue(from.subtract({ milliseconds: 1 }), due.dueAt, mode));
  }
});

test('what is to follow a missed due date has working days of its own', () => {
  const due = { dueAt: at('Fri 27/10/2023 17:00'), mode: 'date' } as const;
  assert.equal(told(afterDue(calendar, due, 1)), 'Mon 30/10/2023 17:00');
  assert.equal(told(afterDue(calendar, due, 0)), 'Fri 27/10/2023 17:00');
  assert.equal(
    told(afterDue(calendar, { dueAt: at('Fri 27/10/2023 09:32'), mode: 'hour' }, 1)),
    'Mon 30/10/2023 09:32',
  );
  assert.equal(
    told(afterDue(calendar, { dueAt: at('Fri 29/12/2023 17:00'), mode: 'date' }, 3)),
    'calendar-not-published',
  );
});

test('a day has a close, a day off has none', () => {
  const close = (date: string) => {
    const found = closeOn(calendar, Temporal.PlainDate.from(date));
    return found.ok ? found.value && said(found.value) : found.problem.code;
  };
  assert.equal(close('2023-10-27'), 'Fri 27/10/2023 17:00');
  assert.equal(close('2023-10-28'), null);
  assert.equal(close('2024-01-02'), 'calendar-not-published');
});
