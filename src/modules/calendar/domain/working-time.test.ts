import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { aCalendar, aCalendarYear, sessions } from '../calendar.builder.ts';
import { compileCalendar } from './compile-calendar.ts';
import {
  addWorkedMinutes,
  effectiveStart,
  isWorkingDay,
  nextSessionStart,
  specialDay,
  workedMinutesBetween,
  workingDayFrom,
} from './working-time.ts';

const calendar = aCalendar(2023, 2023, [{ date: '2023-09-01', kind: 'HOLIDAY', label: 'Quốc khánh' }]);
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const day = (text: string) => Temporal.PlainDate.from(text);
const told = (result: Result<unknown>) => {
  if (!result.ok) return `${result.problem.code} ${JSON.stringify(result.problem.facts)}`;
  return result.value instanceof Temporal.Instant ? toRfc3339(result.value).slice(0, 16) : String(result.value);
};

test('sessions are half-open: 11:00:00 and 17:00:00 lie outside', () => {
  for (const [instant, start] of [
    ['2023-10-27T06:59:59', '2023-10-27T07:00'],
    ['2023-10-27T07:00:00', '2023-10-27T07:00'],
    ['2023-10-27T10:59:59', '2023-10-27T10:59'],
    ['2023-10-27T11:00:00', '2023-10-27T13:00'],
    ['2023-10-27T16:59:59', '2023-10-27T16:59'],
    ['2023-10-27T17:00:00', '2023-10-30T07:00'],
    ['2023-10-28T10:00:00', '2023-10-30T07:00'],
    ['2023-08-31T18:00:00', '2023-09-04T07:00'],
  ] as const)
    assert.equal(told(effectiveStart(calendar, at(instant))), start, instant);
});

test('the next session begins after the instant, not at it', () => {
  assert.equal(told(nextSessionStart(calendar, at('2023-10-27T06:00:00'))), '2023-10-27T07:00');
  assert.equal(told(nextSessionStart(calendar, at('2023-10-27T07:00:00'))), '2023-10-27T13:00');
  assert.equal(told(nextSessionStart(calendar, at('2023-10-27T16:00:01'))), '2023-10-30T07:00');
});

test('worked minutes between instants: the cases a peer got wrong', () => {
  const between = (from: string, to: string) => told(workedMinutesBetween(calendar, at(from), at(to)));
  assert.equal(between('2023-10-23T08:00:00', '2023-10-24T17:00:00'), String(15 * 60));
  assert.equal(between('2023-10-23T18:00:00', '2023-10-24T10:00:00'), String(3 * 60));
  assert.equal(between('2023-10-23T10:59:00', '2023-10-23T13:01:00'), '2');
  assert.equal(between('2023-10-24T10:00:00', '2023-10-23T10:00:00'), '0');
  assert.equal(between('2023-12-29T16:00:00', '2024-01-01T00:00:00'), 'calendar-not-published {"year":2024}');
});

test('added minutes end with the last counted one: at the close, not at the next opening', () => {
  assert.equal(told(addWorkedMinutes(calendar, at('2023-10-27T09:00:00'), 360)), '2023-10-27T17:00');
  assert.equal(told(addWorkedMinutes(calendar, at('2023-10-27T09:00:00'), 361)), '2023-10-30T07:01');
  assert.equal(told(addWorkedMinutes(calendar, at('2023-10-27T17:00:00'), 0)), '2023-10-30T07:00');
});

test('a year neither published nor provisional is a problem with its number, also where a search runs into it', () => {
  const says = (year: number) => `calendar-not-published {"year":${year}}`;
  assert.equal(told(effectiveStart(calendar, at('2022-12-31T08:00:00'))), says(2022));
  assert.equal(told(effectiveStart(calendar, at('2023-12-30T08:00:00'))), says(2024));
  assert.equal(told(nextSessionStart(calendar, at('2023-12-29T13:00:00'))), says(2024));
  assert.equal(told(addWorkedMinutes(calendar, at('2023-12-29T16:00:00'), 60)), '2023-12-29T17:00');
  assert.equal(told(addWorkedMinutes(calendar, at('2023-12-29T16:00:00'), 61)), says(2024));
  assert.equal(told(isWorkingDay(calendar, day('2024-01-02'))), says(2024));
  assert.equal(told(workingDayFrom(calendar, day('2023-01-02'), -1)), says(2022));
  assert.equal(told(workingDayFrom(calendar, day('2023-12-30'), 0)), says(2024));
  assert.equal(told(workingDayFrom(calendar, day('2023-12-29'), 1)), says(2024));
  assert.equal(told(workedMinutesBetween(calendar, at('2022-12-30T08:00:00'), at('2023-01-02T08:00:00'))), says(2022));
});

test('working days are found by counting, over days off and holidays', () => {
  const from = (date: string, n: number) => told(workingDayFrom(calendar, day(date), n));
  assert.equal(from('2023-08-31', 1), '2023-09-04');
  assert.equal(from('2023-09-01', 1), '2023-09-04');
  assert.equal(from('2023-09-01', 0), '2023-09-04');
  assert.equal(from('2023-09-01', -1), '2023-08-31');
  assert.equal(from('2023-09-04', -1), '2023-08-31');
  assert.equal(from('2023-09-04', 3), '2023-09-07');
  assert.equal(told(isWorkingDay(calendar, day('2023-09-01'))), 'false');
  assert.equal(specialDay(calendar, day('2023-09-01'))?.label, 'Quốc khánh');
});

test('[QC Đ4.1] a half day and an evening session count as they are', () => {
  const special = compileCalendar([
    aCalendarYear({
      days: [
        { date: '2023-10-27', kind: 'HALF_DAY', label: 'nghỉ chiều', sessions: sessions('07:00-11:00') },
        { date: '2023-10-30', kind: 'HALF_DAY', label: 'buổi tối', sessions: sessions('17:30-19:00') },
      ],
    }),
  ]);
  assert.equal(told(addWorkedMinutes(special, at('2023-10-27T10:00:00'), 61)), '2023-10-30T17:31');
});
