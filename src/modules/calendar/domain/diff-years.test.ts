import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendarYear, ordinaryWeek, sessions } from '../calendar.builder.ts';
import { changesNothing, diffYears } from './diff-years.ts';

const before = aCalendarYear({
  year: 2027,
  status: 'provisional',
  days: [
    { date: '2027-02-05', kind: 'HOLIDAY', label: 'Tết' },
    { date: '2027-02-11', kind: 'COMPENSATORY', label: 'nghỉ bù' },
    { date: '2027-09-03', kind: 'HOLIDAY', label: 'Quốc khánh' },
  ],
});

test('days added, removed and changed are told with the worked minutes before and after', () => {
  const after = aCalendarYear({
    year: 2027,
    days: [
      { date: '2027-02-04', kind: 'HALF_DAY', label: 'tất niên', sessions: sessions('07:00-11:00') },
      { date: '2027-02-05', kind: 'HOLIDAY', label: 'Tết' },
      { date: '2027-09-03', kind: 'HOLIDAY', label: 'Quốc khánh 2/9' },
    ],
  });
  const diff = diffYears(before, after);
  assert.deepEqual(
    diff.days.map((day) => [day.date, day.change, day.workedBefore, day.workedAfter]),
    [
      ['2027-02-04', 'added', 480, 240],
      ['2027-02-11', 'removed', 0, 480],
      ['2027-09-03', 'changed', 0, 0],
    ],
  );
  assert.equal(diff.after.workedMinutes - (diff.before?.workedMinutes ?? 0), 240);
  assert.equal(diff.after.workingDays - (diff.before?.workingDays ?? 0), 1);
});

test('a weekday worked at other hours is told once, not fifty-two times', () => {
  const week = ordinaryWeek();
  week[4] = sessions('07:00-11:00');
  const diff = diffYears(before, { ...before, week });
  assert.deepEqual(diff.days, []);
  assert.deepEqual(
    diff.week.map(({ weekday, after }) => [weekday, after]),
    [[4, sessions('07:00-11:00')]],
  );
});

test('a new year has nothing before; confirming a provisional year changes its status alone', () => {
  const diff = diffYears(null, before);
  assert.equal(diff.before, null);
  assert.deepEqual(
    diff.days.map(({ change, workedBefore }) => `${change} ${workedBefore}`),
    ['added null', 'added null', 'added null'],
  );
  assert.equal(changesNothing(diffYears(before, { ...before, version: 2 })), true);
  assert.equal(changesNothing(diffYears(before, { ...before, status: 'published' })), false);
});
