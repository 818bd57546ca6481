import { test } from 'node:test';
import { konTumWith, vectors } from '../../../../../test/support/vectors.ts';
import { aCalendarYear, sessions } from '../../../calendar/calendar.builder.ts';
import type { CalendarDay } from '../../../calendar/index.ts';

const half = (date: string, hours: string): CalendarDay => ({
  date,
  kind: 'HALF_DAY',
  label: 'làm việc một buổi',
  sessions: sessions(hours),
});
const closure = (date: string, hours?: string): CalendarDay => ({
  date,
  kind: 'LOCAL_CLOSURE',
  label: 'bão',
  decision: '12/QĐ-TTPVHCC',
  ...(hours && { sessions: sessions(hours) }),
});

test('[QC Đ4.2] the last morning before Tết 2020', () =>
  vectors(
    konTumWith(half('2020-01-22', '07:00-11:00')),
    `
    Wed 22/01/2020 10:00 | 8 working hours    | Thu 30/01/2020 16:00 | Wed 1 h, Thu 30 07–11 and 13–16
    Wed 22/01/2020 11:00 | 1 working day      | Fri 31/01/2020 17:00 | closed at 11:00: starts Thu 30 =0, Fri 31 =1
    Tue 21/01/2020 09:00 | 1 working day      | Wed 22/01/2020 11:00 | Wed 22 =1, its close is 11:00
    Tue 21/01/2020 09:00 | 1 working day HOUR | Wed 22/01/2020 09:00 | Tue 6 h, Wed 2 h
    Tue 21/01/2020 15:00 | 1 working day HOUR | Thu 30/01/2020 09:00 | Tue 2 h, Wed 4 h, Thu 30 2 h
    Mon 13/01/2020 15:00 | 9 calendar days    | Wed 22/01/2020 11:00 | 13 + 9 = Wed 22, worked
    `,
  ));

test('[QC Đ4.2] a storm closes Wednesday 28/10/2020 and the morning after', () =>
  vectors(
    konTumWith(closure('2020-10-28'), closure('2020-10-29', '13:00-17:00')),
    `
    Tue 27/10/2020 16:00 | 2 working days  | Fri 30/10/2020 17:00 | Wed closed, Thu 29 (afternoon) =1, Fri 30 =2
    Tue 27/10/2020 16:00 | 4 working hours | Thu 29/10/2020 16:00 | Tue 1 h, Thu 13–16
    Wed 28/10/2020 08:00 | 1 working day   | Fri 30/10/2020 17:00 | starts Thu 29 13:00 =0, Fri 30 =1
    Fri 23/10/2020 10:00 | 5 calendar days | Thu 29/10/2020 17:00 | 23 + 5 = Wed 28, closed, Thu 29
    `,
  ));

test('[QC Đ4.2] duty on Saturday morning 18/09/2021', () =>
  vectors(
    konTumWith(half('2021-09-18', '07:00-11:00')),
    `
    Fri 17/09/2021 15:00 | 1 working day HOUR | Mon 20/09/2021 09:00 | Fri 2 h, Sat 4 h, Mon 2 h
    Fri 17/09/2021 15:00 | 1 working day DATE | Sat 18/09/2021 11:00 | Sat 18 =1
    Thu 16/09/2021 10:00 | 2 calendar days    | Sat 18/09/2021 11:00 | 16 + 2 = Sat 18, worked
    Sat 18/09/2021 11:00 | 1 working hour     | Mon 20/09/2021 08:00 | closed at 11:00: Mon 07–08
    `,
  ));

test('[QC Đ4.2] a Saturday worked for a swapped day has the sessions it was given', () => {
  const saturday: CalendarDay = {
    date: '2024-05-04',
    kind: 'SWAP_WORK',
    label: 'làm bù',
    pairDate: '2024-04-29',
    sessions: sessions('07:00-11:30'),
  };
  vectors(
    konTumWith(saturday),
    `
    Fri 26/04/2024 10:00 | 3 working days   | Sat 04/05/2024 11:30 | Thu 02 =1, Fri 03 =2, Sat 04 =3, its close is 11:30
    Fri 26/04/2024 10:00 | 32 working hours | Mon 06/05/2024 15:30 | Fri 5 h, Thu 13, Fri 21, Sat 25½, Mon 07–11 and 13–15:30 =32
    `,
  );
});

test('[QC Đ4.2] an evening session instead of an afternoon', () =>
  vectors(
    konTumWith(half('2026-03-12', '07:00-11:00 17:30-19:30')),
    `
    Thu 12/03/2026 10:00 | 2 working hours | Thu 12/03/2026 18:30 | Thu 10–11 and 17:30–18:30
    Wed 11/03/2026 10:00 | 1 working day   | Thu 12/03/2026 19:30 | Thu 12 =1, its close is 19:30
    Thu 12/03/2026 17:00 | 1 working day   | Fri 13/03/2026 17:00 | starts Thu 17:30 =0, Fri 13 =1
    `,
  ));

test('[QC Đ4.2] an office of 450 minutes a day and a Saturday morning: its own standard day', () => {
  const week = [0, 1, 2, 3, 4].map(() => sessions('07:30-11:30 13:30-17:00'));
  vectors(
    [aCalendarYear({ year: 2025, week: [...week, sessions('07:30-11:30'), []] })],
    `
    Fri 04/07/2025 16:00 | 2 working days HOUR | Tue 08/07/2025 10:00 | 900 minutes: Fri 60, Sat 300, Mon 750, Tue 07:30–10:00
    Thu 03/07/2025 10:00 | 2 working days DATE | Sat 05/07/2025 11:30 | Fri 04 =1, Sat 05 =2
    Thu 03/07/2025 10:00 | 3 calendar days     | Mon 07/07/2025 17:00 | 03 + 3 = Sun 06, Mon 07
    `,
  );
});
