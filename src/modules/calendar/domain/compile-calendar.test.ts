import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar, aCalendarYear, ordinaryWeek, sessions } from '../calendar.builder.ts';
import { compileCalendar } from './compile-calendar.ts';
import { sessionsOf } from './working-time.ts';

const hours = (calendar: ReturnType<typeof compileCalendar>, date: string): string => {
  const found = sessionsOf(calendar, Temporal.PlainDate.from(date));
  return found.ok ? found.value.map(({ from, to }) => `${from}-${to}`).join(' ') : JSON.stringify(found.problem.facts);
};

test('[QC Đ4.1a] [QC Đ4.1b] an ordinary weekday is 07:00–11:00 and 13:00–17:00, eight hours', () => {
  const calendar = aCalendar(2023, 2023);
  assert.equal(hours(calendar, '2023-10-27'), '07:00-11:00 13:00-17:00');
  assert.equal(hours(calendar, '2023-10-28'), '');
  assert.equal(calendar.standardDayMinutes, 480);
});

test('[QC Đ4.1] the center works on all working days of the week and on none of the days off', () => {
  const label = 'x';
  const calendar = aCalendar(2023, 2023, [
    { date: '2023-05-01', kind: 'HOLIDAY', label },
    { date: '2023-05-02', kind: 'COMPENSATORY', label },
    { date: '2023-05-03', kind: 'SWAP_OFF', label, pairDate: '2023-05-06' },
    { date: '2023-05-04', kind: 'LOCAL_CLOSURE', label, decision: '1' },
    { date: '2023-05-05', kind: 'HALF_DAY', label, sessions: sessions('07:00-11:00') },
    { date: '2023-05-06', kind: 'SWAP_WORK', label, pairDate: '2023-05-03' },
    { date: '2023-05-13', kind: 'SWAP_WORK', label, sessions: sessions('08:00-12:00') },
    { date: '2023-05-15', kind: 'LOCAL_CLOSURE', label, decision: '2', sessions: sessions('13:00-17:00') },
  ]);
  const found = ['01', '02', '03', '04', '05', '06', '13', '15'].map((day) => hours(calendar, `2023-05-${day}`));
  assert.deepEqual(found, ['', '', '', '', '07:00-11:00', '07:00-11:00 13:00-17:00', '08:00-12:00', '13:00-17:00']);
});

test('the standard day is the most frequent weekday, not a constant and not the Saturday', () => {
  const week = ordinaryWeek().map(() => sessions('07:30-11:30 13:30-17:00'));
  week[4] = sessions('07:30-11:30');
  week[5] = sessions('08:00-10:00');
  const calendar = compileCalendar([
    aCalendarYear({ week, days: [{ date: '2023-01-08', kind: 'SWAP_WORK', label: 'làm bù' }] }),
  ]);
  assert.equal(calendar.standardDayMinutes, 450);
  assert.equal(hours(calendar, '2023-01-08'), '07:30-11:30 13:30-17:00');
});

test('a missing year parts the calendar; nothing is known in it', () => {
  const calendar = compileCalendar([aCalendarYear({ year: 2025 }), aCalendarYear({ year: 2023 })]);
  assert.deepEqual(
    calendar.years.map(({ year }) => year),
    [2023, 2025],
  );
  assert.equal(hours(calendar, '2024-06-03'), '{"year":2024}');
  assert.equal(hours(calendar, '2025-06-03'), '07:00-11:00 13:00-17:00');
  assert.equal(hours(compileCalendar([]), '2025-06-03'), '{"year":2025}');
});

test('owners and versions do not mix', () => {
  assert.equal(compileCalendar([aCalendarYear({ owner: 'SXD' })]).owner, 'SXD');
  assert.equal(compileCalendar([]).owner, '');
  assert.throws(() => compileCalendar([aCalendarYear(), aCalendarYear({ owner: 'SXD', year: 2024 })]), RangeError);
  assert.throws(() => compileCalendar([aCalendarYear(), aCalendarYear({ version: 2 })]), RangeError);
});
