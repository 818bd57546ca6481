import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendarYear, ordinaryWeek, sessions } from '../calendar.builder.ts';
import { checkCalendarYear } from './check-calendar-year.ts';

const faultsOf = (value: unknown): string[] => {
  const checked = checkCalendarYear(value);
  return checked.ok ? [] : (checked.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
};

test('a year survives being stored as JSON and read back', () => {
  const year = aCalendarYear({
    year: 2019,
    days: [
      { date: '2019-04-29', kind: 'SWAP_OFF', label: 'nghỉ hoán đổi 30/4', pairDate: '2019-05-04' },
      { date: '2019-05-04', kind: 'SWAP_WORK', label: 'làm bù cho 29/4/2019', pairDate: '2019-04-29' },
      { date: '2019-01-05', kind: 'SWAP_WORK', label: 'làm bù cho 31/12/2018', pairDate: '2018-12-31' },
      { date: '2019-02-01', kind: 'HALF_DAY', label: 'nghỉ chiều', sessions: sessions('07:00-11:00') },
      { date: '2019-10-07', kind: 'LOCAL_CLOSURE', label: 'bão số 5', decision: '12/QĐ-TTPVHCC' },
    ],
  });
  assert.deepEqual(checkCalendarYear(JSON.parse(JSON.stringify(year))), { ok: true, value: year });
});

test('a wrong shape is told before any rule', () => {
  assert.deepEqual(faultsOf({ ...aCalendarYear(), version: 0, colour: 'red' }), ['/colour shape', '/version shape']);
  assert.deepEqual(faultsOf(null), ['/ shape']);
  assert.deepEqual(faultsOf(aCalendarYear({ week: [] })), ['/week shape']);
});

test('sessions stand in order and apart, and some weekday is worked', () => {
  const week = ordinaryWeek();
  week[0] = sessions('07:00-11:00 10:59-12:00');
  week[1] = sessions('13:00-13:00');
  assert.deepEqual(faultsOf(aCalendarYear({ week })), ['/week/0/1 sessions-overlap', '/week/1/0 session-empty']);
  const idle = Array.from({ length: 7 }, () => []);
  assert.deepEqual(faultsOf(aCalendarYear({ week: idle })), ['/week no-ordinary-weekday']);
});

test('a day lies in its year, once, with what its kind needs', () => {
  const label = 'x';
  const days = [
    { date: '2024-01-01', kind: 'HOLIDAY' as const, label },
    { date: '2023-01-02', kind: 'COMPENSATORY' as const, label, sessions: sessions('07:00-11:00') },
    { date: '2023-01-02', kind: 'HOLIDAY' as const, label },
    { date: '2023-03-01', kind: 'SWAP_OFF' as const, label, pairDate: '2023-03-04' },
    { date: '2023-03-11', kind: 'SWAP_WORK' as const, label },
    { date: '2023-04-03', kind: 'LOCAL_CLOSURE' as const, label },
    { date: '2023-04-04', kind: 'HALF_DAY' as const, label },
  ];
  assert.deepEqual(faultsOf(aCalendarYear({ days })), [
    '/days/0/date other-year',
    '/days/1/sessions sessions-on-day-off',
    '/days/2/date date-twice',
    '/days/3/pairDate swap-without-other-half',
    '/days/4/pairDate swap-without-pair-date',
    '/days/5/decision decision-missing',
    '/days/6/sessions sessions-missing',
  ]);
});

test('a session over midnight, and two that overlap, are told with their hours', () => {
  const days = [
    { date: '2023-06-01', kind: 'HALF_DAY' as const, label: 'x', sessions: sessions('22:00-02:00') },
    { date: '2023-06-02', kind: 'HALF_DAY' as const, label: 'x', sessions: sessions('07:00-11:00 10:00-12:00') },
  ];
  const checked = checkCalendarYear(aCalendarYear({ days }));
  assert.deepEqual(!checked.ok && checked.problem.errors, [
    {
      pointer: '/days/0/sessions/0',
      code: 'session-over-midnight',
      facts: { date: '2023-06-01', from: '22:00', to: '02:00' },
    },
    {
      pointer: '/days/1/sessions/1',
      code: 'sessions-overlap',
      facts: { date: '2023-06-02', from: '10:00', to: '12:00', otherFrom: '07:00', otherTo: '11:00' },
    },
  ]);
});

test('a day listed twice names both kinds', () => {
  const date = '2023-04-29';
  const days = [
    { date, kind: 'HOLIDAY' as const, label: 'x' },
    { date, kind: 'COMPENSATORY' as const, label: 'y' },
  ];
  const checked = checkCalendarYear(aCalendarYear({ days }));
  assert.deepEqual(!checked.ok && checked.problem.errors?.[0]?.facts, {
    date,
    kind: 'COMPENSATORY',
    otherKind: 'HOLIDAY',
  });
});
