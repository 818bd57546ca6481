import assert from 'node:assert/strict';
import { test } from 'node:test';
import { konTum } from '../../../../../test/support/vectors.ts';
import { sessions } from '../../../calendar/calendar.builder.ts';
import { compileCalendar } from '../../../calendar/index.ts';
import { at, rows, said } from '../../deadline.builder.ts';
import { oracleShares, oracleTransfer } from '../clocks.oracle.ts';
import { checkDeadline, legDeadline, transferDeadline } from '../other-clocks.ts';
import { shares } from '../shares.ts';

const calendar = compileCalendar(konTum);

test('[QC Đ4.1 (transfer)] rule 21: by the second, over holidays and swapped Saturdays', () => {
  const table = `
    Wed 22/01/2020 16:00:00 | Wed 22/01/2020 17:00   | in time, that day's close
    Wed 22/01/2020 16:00:01 | Thu 30/01/2020 07:30   | Tết 23–29, then 30 minutes
    Sat 04/05/2019 15:59:59 | Sat 04/05/2019 17:00   | a Saturday that is worked
    Fri 25/04/2025 16:00:01 | Sat 26/04/2025 07:30   | the next session is on Saturday 26
    Tue 29/04/2025 16:30:00 | Mon 05/05/2025 07:30   | off 30, 01, 02
    Wed 01/05/2019 10:00:00 | Thu 02/05/2019 07:30   | accepted on a holiday
    Thu 02/05/2019 05:10:00 | Thu 02/05/2019 17:00   | before opening, the same day
    Thu 31/12/2026 16:00:01 | Mon 04/01/2027 07:30   | Fri 01 off
    Fri 31/12/2027 16:00:00 | Fri 31/12/2027 17:00   | the last day there is
    Fri 31/12/2027 16:00:01 | calendar-not-published | the next session would be in 2028`;
  for (const [accepted = '', expected] of rows(table)) {
    const due = transferDeadline(calendar, at(accepted), { cutoff: '16:00:00', graceMinutes: 30 });
    assert.equal(due.ok ? said(due.value) : due.problem.code, expected, accepted);
    const walked = oracleTransfer(konTum, at(accepted), 16 * 60, 30);
    assert.equal(walked ? said(Temporal.Instant.from(walked)) : 'calendar-not-published', expected, accepted);
  }
});

test('rule 20: the answer to an online filing within 8 working hours', () => {
  const table = `
    Tue 05/02/2019 22:00 | Mon 11/02/2019 17:00 | filed in Tết: Mon 11 the whole day
    Fri 29/04/2022 16:00 | Wed 04/05/2022 16:00 | Fri 1 h, off 30 to 03, Wed 07–11 and 13–16
    Sat 26/04/2025 03:00 | Sat 26/04/2025 17:00 | a Saturday that is worked`;
  for (const [filed = '', expected] of rows(table)) {
    const due = checkDeadline(calendar, at(filed), 8);
    assert.equal(due.ok && said(due.value.dueAt!), expected, filed);
  }
});

test('rule 11: a leg runs from its hand-over, on the calendar of the agency that holds it', () => {
  const leg = (from: string, minutes: number, on = calendar) => {
    const due = legDeadline(on, at(from), minutes);
    return due.ok ? said(due.value.dueAt!) : due.problem.code;
  };
  // Thu 2 h, Fri 26 8 h =10, off 29, 30, 01, Thu 02 07–11 and 13–15 =16
  assert.equal(leg('Thu 25/04/2019 15:00', 16 * 60), 'Thu 02/05/2019 15:00');
  // Wed 60 minutes, Tết 08–14, Thu 15 90 minutes
  assert.equal(leg('Wed 07/02/2024 16:00', 150), 'Thu 15/02/2024 08:30');
  // An agency that works on Saturday mornings: Fri 2 h, Sat 4 h, Mon 2 h; the center itself: Fri 2 h, Mon 6 h.
  const agency = konTum.map((year) => ({
    ...year,
    owner: 'SXD',
    week: year.week.map((day, weekday) => (weekday === 5 ? sessions('07:00-11:00') : day)),
  }));
  assert.equal(leg('Fri 17/03/2023 15:00', 480, compileCalendar(agency)), 'Mon 20/03/2023 09:00');
  assert.equal(leg('Fri 17/03/2023 15:00', 480), 'Mon 20/03/2023 15:00');
});

test('rule 22: whose days were they, from 26/04 to 06/05/2019', () => {
  const handOvers = [
    { holder: 'CENTER', at: at('Fri 26/04/2019 10:00') }, // 10–11, 13–15:30 =210
    { holder: 'SXD', at: at('Fri 26/04/2019 15:30') }, // 90, off 29, 30, 01, Thu 480, Fri 480, Sat 07–10 180 =1230
    { holder: 'CENTER', at: at('Sat 04/05/2019 10:00') }, // Sat 60 + 240, Mon 07–09 120 =420
  ];
  const terms = { acceptedAt: at('Fri 26/04/2019 10:00') };
  const until = at('Mon 06/05/2019 09:00');
  assert.deepEqual(shares(calendar, terms, handOvers, until), {
    ok: true,
    value: [
      { holder: 'CENTER', workedMinutes: 210 + 420 },
      { holder: 'SXD', workedMinutes: 1230 },
    ],
  });
  assert.deepEqual(oracleShares(konTum, terms, handOvers, until), { CENTER: 630, SXD: 1230 });
});

test('rule 22: nobody holds the hours of Tết or of a pause', () => {
  const handOvers = [
    { holder: 'CENTER', at: at('Wed 22/01/2020 09:00') }, // Wed 09–11, 13–14 =180
    { holder: 'STP', at: at('Wed 22/01/2020 14:00') }, // Wed 3 h, Thu 30 07–09 =300, paused from there to Mon 03 08:00
    { holder: 'CENTER', at: at('Fri 31/01/2020 10:00') }, // in the pause; Mon 08–10 =120
  ];
  const pauses = [{ from: at('Thu 30/01/2020 09:00'), to: at('Mon 03/02/2020 08:00'), ground: 'chờ xác minh' }];
  const terms = { acceptedAt: at('Wed 22/01/2020 09:00'), pauses };
  const until = at('Mon 03/02/2020 10:00');
  const found = shares(calendar, terms, handOvers, until);
  assert.deepEqual(found, {
    ok: true,
    value: [
      { holder: 'CENTER', workedMinutes: 180 + 120 },
      { holder: 'STP', workedMinutes: 300 },
    ],
  });
  assert.deepEqual(oracleShares(konTum, terms, handOvers, until), { CENTER: 300, STP: 300 });
});
