import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOfDay, dayOf, dayOfDate, instantOf, isDate, localMinute, weekdayOf, yearOf } from './local-time.ts';

const instant = (text: string) => Temporal.Instant.from(text);

test('an instant is truncated to its local minute, never rounded', () => {
  const nine = localMinute(instant('2023-10-27T09:32:00+07:00'));
  assert.equal(localMinute(instant('2023-10-27T09:32:59.999+07:00')), nine);
  assert.equal(localMinute(instant('2023-10-27T09:31:59.999+07:00')), nine - 1);
  assert.equal(localMinute(instant('1969-12-31T23:59:30+07:00')), -1);
  assert.equal(instantOf(nine).toString(), '2023-10-27T02:32:00Z');
});

test('the local day begins at midnight in the center, five in the afternoon of the day before in UTC', () => {
  assert.equal(dateOfDay(dayOf(localMinute(instant('2023-12-31T16:59:59Z')))), '2023-12-31');
  assert.equal(dateOfDay(dayOf(localMinute(instant('2023-12-31T17:00:00Z')))), '2024-01-01');
});

test('days know their weekday and year', () => {
  assert.equal(dayOfDate('1970-01-01'), 0);
  assert.equal(weekdayOf(dayOfDate('2023-10-27')), 4);
  assert.equal(weekdayOf(dayOfDate('1969-12-28')), 6);
  assert.equal(yearOf(dayOfDate('2024-12-31')), 2024);
});

test('a date is a day that exists', () => {
  assert.deepEqual(['2024-02-29', '2023-02-29', '2023-13-01', '2023-1-1', '', '27/10/2023'].map(isDate), [
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
