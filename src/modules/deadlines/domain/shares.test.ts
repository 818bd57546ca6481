import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at } from '../deadline.builder.ts';
import { shares } from './shares.ts';

const calendar = aCalendar(2023, 2023);
const accepted = { acceptedAt: at('Sat 28/10/2023 10:00') };
const handOvers = [
  { holder: 'CENTER', at: at('Sat 28/10/2023 10:00') },
  { holder: 'SXD', at: at('Mon 30/10/2023 07:10') },
  { holder: 'STNMT', at: at('Tue 31/10/2023 12:00') },
  { holder: 'SXD', at: at('Wed 01/11/2023 18:00') },
];

test('rule 22: every worked minute outside pauses has one holder, and the shares add up', () => {
  const pauses = [{ from: at('31/10/2023 16:00'), to: at('01/11/2023 08:00'), ground: 'kiểm tra thực địa' }];
  const found = shares(calendar, { ...accepted, pauses }, handOvers, at('Thu 02/11/2023 09:00'));
  assert.deepEqual(found, {
    ok: true,
    value: [
      { holder: 'CENTER', workedMinutes: 10 },
      { holder: 'SXD', workedMinutes: 470 + 240 + 120 },
      { holder: 'STNMT', workedMinutes: 180 + 420 },
    ],
  });
});

test('before the clock starts nobody has used a minute; afterwards somebody must hold the dossier', () => {
  const early = shares(calendar, accepted, handOvers.slice(0, 1), at('Sun 29/10/2023 10:00'));
  assert.deepEqual(early, { ok: true, value: [{ holder: 'CENTER', workedMinutes: 0 }] });
  const orphan = shares(calendar, accepted, handOvers.slice(1), at('Thu 02/11/2023 09:00'));
  assert.equal(!orphan.ok && orphan.problem.code, 'holder-missing');
});

test('nobody at all is a problem too', () => {
  const nobody = shares(calendar, accepted, [], at('Thu 02/11/2023 09:00'));
  assert.equal(!nobody.ok && nobody.problem.code, 'holder-missing');
});

test('time in two pauses is taken out once, also while one of them is open', () => {
  const ground = 'chờ ý kiến';
  const open = { from: at('Mon 30/10/2023 09:00'), to: null, ground };
  const within = { from: at('Mon 30/10/2023 13:00'), to: at('Tue 31/10/2023 09:00'), ground };
  const found = shares(
    calendar,
    { ...accepted, pauses: [open, within] },
    handOvers.slice(0, 1),
    at('Thu 02/11/2023 09:00'),
  );
  assert.deepEqual(found, { ok: true, value: [{ holder: 'CENTER', workedMinutes: 120 }] });
});

test('asked for a moment before the clock starts, even in a year not published, nothing is used; after the last session nothing is known', () => {
  const before = shares(calendar, accepted, handOvers.slice(0, 1), at('Fri 30/12/2022 09:00'));
  assert.deepEqual(before, { ok: true, value: [{ holder: 'CENTER', workedMinutes: 0 }] });
  const evening = { acceptedAt: at('Fri 29/12/2023 18:00') };
  const held = [{ holder: 'CENTER', at: evening.acceptedAt }];
  const after = shares(calendar, evening, held, at('Fri 29/12/2023 19:00'));
  assert.equal(!after.ok && after.problem.code, 'calendar-not-published');
});
