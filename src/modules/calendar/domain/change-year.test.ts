import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendarYear, ordinaryWeek, sessions } from '../calendar.builder.ts';
import { changeYear } from './change-year.ts';
import { checkCalendarYear } from './check-calendar-year.ts';

const year = aCalendarYear({
  year: 2027,
  days: [
    { date: '2027-01-01', kind: 'HOLIDAY', label: 'Tết Dương lịch' },
    { date: '2027-09-06', kind: 'SWAP_OFF', label: 'nghỉ hoán đổi', pairDate: '2027-09-11' },
    { date: '2027-09-11', kind: 'SWAP_WORK', label: 'làm bù', pairDate: '2027-09-06' },
  ],
});
const dates = (of: typeof year) => of.days.map(({ date, kind }) => `${date.slice(5)} ${kind}`);

test('a run of days is entered at once and stands in order', () => {
  const day = { kind: 'HOLIDAY' as const, label: 'Tết Nguyên đán' };
  const changed = changeYear(year, { kind: 'days', from: '2027-02-05', to: '2027-02-07', day });
  assert.deepEqual(dates(changed).slice(0, 4), ['01-01 HOLIDAY', '02-05 HOLIDAY', '02-06 HOLIDAY', '02-07 HOLIDAY']);
});

test('a day that is changed is replaced, and half a swap takes its other half along', () => {
  const day = { kind: 'HOLIDAY' as const, label: 'x' };
  const moved = changeYear(year, { kind: 'days', from: '2027-01-02', to: '2027-01-02', day, replaces: '2027-01-01' });
  assert.deepEqual(dates(moved), ['01-02 HOLIDAY', '09-06 SWAP_OFF', '09-11 SWAP_WORK']);
  assert.deepEqual(dates(changeYear(year, { kind: 'remove', date: '2027-09-11' })), ['01-01 HOLIDAY']);
});

test('a swap brings both halves; over New Year the half that lies in the year', () => {
  const swap = { kind: 'swap' as const, label: 'a', workLabel: 'b' };
  const within = changeYear(year, { ...swap, off: '2027-04-29', work: '2027-05-08' });
  assert.ok(checkCalendarYear(within).ok);
  assert.deepEqual(dates(within).slice(1, 3), ['04-29 SWAP_OFF', '05-08 SWAP_WORK']);
  const over = changeYear(year, { ...swap, off: '2026-12-31', work: '2027-01-09' });
  assert.deepEqual(over.days[1], { date: '2027-01-09', kind: 'SWAP_WORK', label: 'b', pairDate: '2026-12-31' });
  assert.equal(checkCalendarYear(changeYear(year, { ...swap, off: '2026-12-31', work: '2028-01-08' })).ok, false);
});

test('the week is changed without touching the days', () => {
  const week = ordinaryWeek();
  week[5] = sessions('07:00-11:00');
  const changed = changeYear(year, { kind: 'week', week });
  assert.deepEqual(changed.week[5], sessions('07:00-11:00'));
  assert.deepEqual(changed.days, year.days);
});
