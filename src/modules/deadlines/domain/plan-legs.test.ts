import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from '../../../demo-center/read-calendar.ts';
import { compileCalendar } from '../../calendar/index.ts';
import { at, said } from '../deadline.builder.ts';
import { planLegs } from './plan-legs.ts';

const DATA = new URL('../../../../data', import.meta.url).pathname;
const years = readCalendar(DATA, 'kon-tum');
if (!years.ok) throw new Error(years.problem.join('\n'));
const calendar = compileCalendar(years.value);
const DAY = 480;

test('the dates of the legs accumulate over a holiday, and the last is that of the sum', () => {
  // Fri 26/04 10:00 · Mon 29/04 swapped off · 30/04 and 01/05 holidays · Sat 04/05 made a working day
  const legs = planLegs(calendar, at('Fri 26/04/2019 10:00'), [
    { holder: 'CENTER', quotaMinutes: 0 },
    { holder: 'SKHDT', quotaMinutes: 1 * DAY }, //   Fri 5 h + Thu 3 h  → Thu 02/05 10:00
    { holder: 'STNMT', quotaMinutes: 2 * DAY }, //   Thu 5 h, Fri 8 h, Sat 3 h → Sat 04/05 10:00
    { holder: 'SKHDT', quotaMinutes: 0.5 * DAY }, // Sat 10:00–11:00, 13:00–16:00
  ]);
  assert.ok(legs.ok);
  assert.deepEqual(
    legs.value.map(({ holder, from, dueAt, accumulatedMinutes }) => [
      holder,
      said(from),
      said(dueAt),
      accumulatedMinutes,
    ]),
    [
      ['CENTER', 'Fri 26/04/2019 10:00', 'Fri 26/04/2019 10:00', 0],
      ['SKHDT', 'Fri 26/04/2019 10:00', 'Thu 02/05/2019 10:00', 480],
      ['STNMT', 'Thu 02/05/2019 10:00', 'Sat 04/05/2019 10:00', 1440],
      ['SKHDT', 'Sat 04/05/2019 10:00', 'Sat 04/05/2019 16:00', 1680],
    ],
  );
});

test('legs side by side begin together, and who takes up both answers waits for the later one', () => {
  const legs = planLegs(calendar, at('Fri 26/04/2019 10:00'), [
    { holder: 'SKHDT', quotaMinutes: DAY }, //                  → Thu 02/05 10:00
    { holder: 'STNMT', quotaMinutes: 2 * DAY, after: [0] }, //  → Sat 04/05 10:00
    { holder: 'SXD', quotaMinutes: DAY / 2, after: [0] }, //    → Thu 02/05 16:00
    { holder: 'SKHDT', quotaMinutes: DAY / 2, after: [1, 2] },
  ]);
  assert.ok(legs.ok);
  assert.deepEqual(
    legs.value.map(({ from, dueAt, accumulatedMinutes }) => [said(from), said(dueAt), accumulatedMinutes]),
    [
      ['Fri 26/04/2019 10:00', 'Thu 02/05/2019 10:00', 480],
      ['Thu 02/05/2019 10:00', 'Sat 04/05/2019 10:00', 1440],
      ['Thu 02/05/2019 10:00', 'Thu 02/05/2019 16:00', 720],
      ['Sat 04/05/2019 10:00', 'Sat 04/05/2019 16:00', 1680],
    ],
  );
});

test('accepted outside working hours, the first leg waits for the next session', () => {
  const legs = planLegs(calendar, at('Sat 28/10/2023 10:00'), [{ holder: 'CENTER', quotaMinutes: 0 }]);
  assert.ok(legs.ok);
  assert.equal(said(legs.value[0]!.dueAt), 'Mon 30/10/2023 07:00');
});

test('a plan that leaves the published years is a named problem', () => {
  const legs = planLegs(calendar, at('Fri 26/04/2019 10:00'), [{ holder: 'SKHDT', quotaMinutes: 4000 * DAY }]);
  assert.equal(!legs.ok && legs.problem.code, 'calendar-not-published');
});

test('an acceptance in a year not published has no plan, not even an empty one', () => {
  const legs = planLegs(calendar, at('Mon 31/12/2018 09:00'), []);
  assert.equal(!legs.ok && legs.problem.code, 'calendar-not-published');
});
