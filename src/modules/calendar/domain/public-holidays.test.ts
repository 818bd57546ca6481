import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { readCalendar } from '../../../demo-center/read-calendar.ts';

const read = readCalendar(path.resolve(import.meta.dirname, '../../../../data'), 'kon-tum');
if (!read.ok) throw new Error(read.problem.join('\n'));
const years = read.value;
const CLOSED = ['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF'];

/** The days that are public holidays to `date-holidays`; it gives Tết as one holiday of five days from New Year's Eve. */
const daysKnown = (year: number): Set<string> =>
  new Set(
    new Holidays('VN')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(({ date, start, end }) => {
        const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
        const first = Temporal.PlainDate.from(date.slice(0, 10));
        return Array.from({ length: days }, (_, n) => first.add({ days: n }).toString());
      }),
  );

const known = new Map(years.map(({ year }) => [year, daysKnown(year)]));

const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5;

test('every public holiday date-holidays knows is a day off of ours, 2019 to 2027', () => {
  for (const { year, days } of years) {
    const off = new Set(days.filter(({ kind }) => CLOSED.includes(kind)).map(({ date }) => date));
    const worked = [...known.get(year)!].filter((date) => !off.has(date) && !isWeekend(date));
    assert.deepEqual(worked, [], `${year}`);
    assert.ok(known.get(year)!.size >= 10, `${year}`);
  }
});

/** Why a holiday of ours is not one of theirs. */
const UNKNOWN_TO_THEM: Readonly<Record<string, string>> = {
  '2020-01-23': 'Tết began two days before New Year: the Government chooses which five days',
  '2021-02-10': 'the same',
  '2023-01-20': 'the same',
  '2024-02-08': 'the same',
  '2025-01-27': 'the same',
  '2021-09-03': 'the second day of the National Day, since the Labour Code of 2019 (in force 01/01/2021)',
  '2022-09-01': 'the same, the day before',
  '2023-09-01': 'the same, the day before',
  '2024-09-03': 'the same, the day after',
  '2025-09-01': 'the same, the day before',
  '2026-09-01': 'the same, the day before',
  '2027-09-03': 'the same, the day after; not yet decided',
};

test('every holiday of ours is known to date-holidays, but for what the Government decides year by year', () => {
  const ours = years.flatMap(({ days }) => days.filter(({ kind }) => kind === 'HOLIDAY').map(({ date }) => date));
  const unknown = ours.filter((date) => !known.get(Number(date.slice(0, 4)))!.has(date));
  assert.deepEqual(unknown, Object.keys(UNKNOWN_TO_THEM).toSorted());
});

test('ten public holidays a year until 2020, eleven since; each on a weekend has its day in lieu', () => {
  for (const { year, days } of years) {
    const holidays = days.filter(({ kind }) => kind === 'HOLIDAY');
    assert.equal(holidays.length, year <= 2020 ? 10 : 11, `${year}`);
    const inLieu = days.filter(({ kind }) => kind === 'COMPENSATORY');
    assert.equal(inLieu.length, holidays.filter(({ date }) => isWeekend(date)).length, `${year}`);
    const onWeekends = new Set(holidays.map(({ date }) => date).filter(isWeekend));
    for (const { date, kind } of days)
      assert.equal(isWeekend(date), kind === 'SWAP_WORK' || onWeekends.has(date), date);
  }
});
