import assert from 'node:assert/strict';
import { test } from 'node:test';
import { same } from '../../../../test/support/same.ts';
import { aCalendar, aCalendarYear, sessions } from '../../calendar/calendar.builder.ts';
import { type CompiledCalendar, compileCalendar } from '../../calendar/index.ts';
import { at, days, limit, rows, said } from '../deadline.builder.ts';
import { calculateDeadline } from './calculate-deadline.ts';

const ordinary = aCalendar(2022, 2026);

/** What "accepted | limit" comes to: the due instant, or the problem and its facts. */
function due(calendar: CompiledCalendar, accepted: string, limited: string): string {
  const deadline = calculateDeadline(calendar, { acceptedAt: at(accepted), limit: limit(limited) });
  if (!deadline.ok) return `${deadline.problem.code} ${Object.values(deadline.problem.facts ?? {}).join(' ')}`.trim();
  return said(deadline.value.dueAt!);
}

function check(calendar: CompiledCalendar, table: string): void {
  for (const [accepted = '', limited = '', expected] of rows(table))
    assert.equal(due(calendar, accepted, limited), expected, `${accepted} | ${limited}`);
}

test('[QC Đ4.2] the time counts from the acceptance: ordinary weeks', () => {
  check(
    ordinary,
    `
    Fri 27/10/2023 09:32    | 5 working days           | Fri 03/11/2023 17:00
    Fri 27/10/2023 09:32    | 5 working days DATE      | Fri 03/11/2023 17:00
    Fri 27/10/2023 09:32    | 5 working days HOUR      | Fri 03/11/2023 09:32
    Fri 27/10/2023 09:32:59 | 5 working days HOUR      | Fri 03/11/2023 09:32
    Thu 26/10/2023 16:30    | 8 working hours          | Fri 27/10/2023 16:30
    Fri 27/10/2023 16:30    | 8 working hours          | Mon 30/10/2023 16:30
    Fri 27/10/2023 16:30    | 1 working hour           | Mon 30/10/2023 07:30
    Mon 30/10/2023 13:00    | 4 working hours          | Mon 30/10/2023 17:00
    Mon 30/10/2023 07:00    | 1 working day HOUR       | Mon 30/10/2023 17:00
    Mon 30/10/2023 07:00    | 1 working day DATE       | Tue 31/10/2023 17:00
    Mon 30/10/2023 16:59:59 | 1 working day DATE       | Tue 31/10/2023 17:00
    Mon 30/10/2023 17:00:00 | 1 working day DATE       | Wed 01/11/2023 17:00
    Fri 27/10/2023 09:32    | 10 calendar days         | Mon 06/11/2023 17:00
    Fri 27/10/2023 09:32    | 8 calendar days DATE     | Mon 06/11/2023 17:00
    Fri 27/10/2023 09:32    | 7 calendar days          | Fri 03/11/2023 17:00
    Sat 28/10/2023 09:32    | 7 calendar days          | Mon 06/11/2023 17:00
    `,
  );
});

test('[QC Đ4.2] rule 8: Saturday and one day is Tuesday by dates, Monday by hours', () => {
  check(
    ordinary,
    `
    Sat 28/10/2023 10:00 | 1 working day DATE | Tue 31/10/2023 17:00
    Sat 28/10/2023 10:00 | 1 working day HOUR | Mon 30/10/2023 17:00
    Sun 29/10/2023 23:59 | 1 working day DATE | Tue 31/10/2023 17:00
    Fri 27/10/2023 17:00 | 1 working day DATE | Tue 31/10/2023 17:00
    `,
  );
});

test('[QC Đ4.2] holidays, compensatory and swapped days of April and May 2019', () => {
  const swapped = aCalendar(
    2019,
    2019,
    days(`2019-04-14 HOLIDAY Giỗ Tổ Hùng Vương
          2019-04-15 COMPENSATORY nghỉ bù Giỗ Tổ Hùng Vương
          2019-04-29 SWAP_OFF nghỉ hoán đổi 30/4
          2019-04-30 HOLIDAY Ngày Chiến thắng
          2019-05-01 HOLIDAY Quốc tế Lao động
          2019-05-04 SWAP_WORK làm bù cho 29/4/2019`),
  );
  check(
    swapped,
    `
    Thu 11/04/2019 09:00 | 3 working days DATE | Wed 17/04/2019 17:00
    Fri 26/04/2019 10:00 | 3 working days DATE | Sat 04/05/2019 17:00
    Fri 26/04/2019 10:00 | 3 calendar days     | Thu 02/05/2019 17:00
    Tue 30/04/2019 10:00 | 4 working hours     | Thu 02/05/2019 11:00
    `,
  );
  const unswapped = aCalendar(
    2019,
    2019,
    days(`2019-04-30 HOLIDAY Ngày Chiến thắng
          2019-05-01 HOLIDAY Quốc tế Lao động`),
  );
  check(
    unswapped,
    `
    Fri 26/04/2019 10:00 | 40 working hours | Tue 07/05/2019 10:00
    Fri 26/04/2019 10:00 | 3 working days   | Fri 03/05/2019 17:00
    `,
  );
});

test('[QC Đ4.2] cases from the bugs of a peer', () => {
  check(
    ordinary,
    `
    Mon 23/10/2023 18:30 | 4 working hours    | Tue 24/10/2023 11:00
    Mon 23/10/2023 18:30 | 1 working day HOUR | Tue 24/10/2023 17:00
    `,
  );
  const swapped = aCalendar(
    2023,
    2023,
    days(`2023-10-27 HOLIDAY ngày lễ
          2023-10-28 SWAP_WORK làm bù`),
  );
  check(
    swapped,
    `
    Fri 27/10/2023 10:00 | 1 working hour     | Sat 28/10/2023 08:00
    Fri 27/10/2023 10:00 | 1 working day      | Mon 30/10/2023 17:00
    Thu 26/10/2023 10:00 | 1 working day HOUR | Sat 28/10/2023 10:00
    Thu 26/10/2023 10:00 | 1 working day DATE | Sat 28/10/2023 17:00
    `,
  );
  const halfSaturday = aCalendarYear({
    days: [{ date: '2023-10-28', kind: 'HALF_DAY', label: 'trực thứ bảy', sessions: sessions('07:00-11:00') }],
  });
  check(
    compileCalendar([halfSaturday]),
    `
    Fri 27/10/2023 15:00 | 1 working day HOUR | Mon 30/10/2023 09:00
    Fri 27/10/2023 15:00 | 1 working day DATE | Sat 28/10/2023 11:00
    Thu 26/10/2023 15:00 | 2 calendar days    | Sat 28/10/2023 11:00
    `,
  );
});

test('[QC Đ4.2] 300 working days are exact, without a cap', () => {
  check(
    ordinary,
    `
    Mon 02/01/2023 08:00 | 300 working days      | Mon 26/02/2024 17:00
    Mon 02/01/2023 08:00 | 300 working days HOUR | Mon 26/02/2024 08:00
    Mon 02/01/2023 07:00 | 300 working days HOUR | Fri 23/02/2024 17:00
    Mon 02/01/2023 08:00 | 300 calendar days     | Mon 30/10/2023 17:00
    `,
  );
});

test('a half day, a closure of a morning and a closure of a day', () => {
  const label = 'x';
  const calendar = compileCalendar([
    aCalendarYear({
      days: [
        { date: '2023-10-24', kind: 'HALF_DAY', label, sessions: sessions('07:00-11:00') },
        { date: '2023-10-25', kind: 'LOCAL_CLOSURE', label, decision: '1', sessions: sessions('13:00-17:00') },
        { date: '2023-10-26', kind: 'LOCAL_CLOSURE', label, decision: '2' },
      ],
    }),
  ]);
  check(
    calendar,
    `
    Mon 23/10/2023 10:00 | 8 working hours | Tue 24/10/2023 10:00
    Mon 23/10/2023 10:00 | 1 working day   | Tue 24/10/2023 11:00
    Tue 24/10/2023 12:00 | 1 working hour  | Wed 25/10/2023 14:00
    Mon 23/10/2023 10:00 | 3 working days  | Fri 27/10/2023 17:00
    Mon 23/10/2023 10:00 | 3 calendar days | Fri 27/10/2023 17:00
    `,
  );
});

test('a year neither published nor provisional is a problem with its number, not a guess', () => {
  check(
    ordinary,
    `
    Thu 30/12/2021 09:00 | 1 working hour     | calendar-not-published 2021
    Fri 01/01/2027 09:00 | 1 working day      | calendar-not-published 2027
    Thu 31/12/2026 09:00 | 1 working day      | calendar-not-published 2027
    Thu 31/12/2026 09:00 | 6 working hours    | Thu 31/12/2026 17:00
    Thu 31/12/2026 09:00 | 7 working hours    | calendar-not-published 2027
    Thu 31/12/2026 18:00 | 1 working hour     | calendar-not-published 2027
    Mon 21/12/2026 09:00 | 11 calendar days   | calendar-not-published 2027
    Mon 02/01/2023 09:00 | 10000 working days | calendar-not-published 2027
    Mon 02/01/2023 09:00 | 10000 calendar days | calendar-not-published 2027
    `,
  );
  const parted = compileCalendar([aCalendarYear({ year: 2023 }), aCalendarYear({ year: 2025 })]);
  check(parted, 'Fri 29/12/2023 09:00 | 1 working day | calendar-not-published 2024');
});

test('a provisional year is said wherever it is touched', () => {
  const calendar = compileCalendar([
    aCalendarYear({ year: 2026 }),
    aCalendarYear({ year: 2027, status: 'provisional' }),
  ]);
  const provisional = (accepted: string) => {
    const deadline = calculateDeadline(calendar, { acceptedAt: at(accepted), limit: limit('1 working day') });
    return deadline.ok && deadline.value.provisional;
  };
  assert.equal(provisional('30/12/2026 09:00'), false);
  assert.equal(provisional('31/12/2026 09:00'), true);
  assert.equal(provisional('01/03/2027 09:00'), true);
});

test('a provisional year that is over is not said', () => {
  const calendar = compileCalendar([
    aCalendarYear({ year: 2022, status: 'provisional' }),
    aCalendarYear({ year: 2023 }),
  ]);
  for (const [accepted, provisional] of [
    ['Fri 30/12/2022 09:00', true],
    ['Sun 01/01/2023 09:00', false],
    ['Mon 02/01/2023 09:00', false],
  ] as const) {
    const deadline = calculateDeadline(calendar, { acceptedAt: at(accepted), limit: limit('1 working day') });
    assert.equal(deadline.ok && deadline.value.provisional, provisional, accepted);
  }
});

test('rule 10: a mode belongs to working days; `date` goes with calendar days too', () => {
  check(
    ordinary,
    `
    Fri 27/10/2023 09:32 | 8 working hours HOUR  | mode-not-allowed working_hours hour
    Fri 27/10/2023 09:32 | 8 working hours DATE  | mode-not-allowed working_hours date
    Fri 27/10/2023 09:32 | 8 calendar days HOUR  | mode-not-allowed calendar_days hour
    Fri 27/10/2023 09:32 | 10001 working days    | limit-out-of-range 10001 10000
    Fri 27/10/2023 09:32 | 0 working days        | limit-out-of-range 0 10000
    `,
  );
  for (const value of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    const deadline = calculateDeadline(ordinary, {
      acceptedAt: at('27/10/2023 09:32'),
      limit: { value, unit: 'working_days' },
    });
    assert.equal(!deadline.ok && deadline.problem.code, 'limit-out-of-range', `${value}`);
  }
});

test('a deadline tells when the clock started, how much time there is and how it is judged', () => {
  const deadline = calculateDeadline(ordinary, {
    acceptedAt: at('Sat 28/10/2023 10:00'),
    limit: limit('1 working day'),
  });
  same(deadline, {
    ok: true,
    value: {
      effectiveStart: at('Mon 30/10/2023 07:00'),
      dueAt: at('Tue 31/10/2023 17:00'),
      workingMinutes: 960,
      mode: 'date',
      provisional: false,
    },
  });
});
