import { test } from 'node:test';
import { konTum, vectors } from '../../../../../test/support/vectors.ts';
import { aCalendarYear, sessions } from '../../../calendar/calendar.builder.ts';

test('[QC Đ4.2] the receipt of a province, and the cases of the regulation', () =>
  vectors(
    konTum,
    `
    Fri 27/10/2023 09:32 | 5 working days      | Fri 03/11/2023 17:00 | Mon 30 =1, Tue 31 =2, Wed 01 =3, Thu 02 =4, Fri 03 =5
    Fri 27/10/2023 09:32 | 5 working days HOUR | Fri 03/11/2023 09:32 | Fri 5 h 28, four days of 8 h, Fri 2 h 32 =40
    Thu 11/04/2019 09:00 | 3 working days DATE | Wed 17/04/2019 17:00 | Fri 12 =1, Mon 15 off in lieu, Tue 16 =2, Wed 17 =3
    Fri 26/04/2019 10:00 | 3 working days DATE | Sat 04/05/2019 17:00 | off 29, 30, 01, Thu 02 =1, Fri 03 =2, Sat 04 =3
    Tue 24/10/2023 16:30 | 8 working hours     | Wed 25/10/2023 16:30 | Tue ½ h, Wed 07–11 and 13–16:30
    Fri 27/10/2023 16:30 | 8 working hours     | Mon 30/10/2023 16:30 | Fri ½ h, Mon 07–11 and 13–16:30
    `,
  ));

test('[QC Đ4.2] the same week of 2019 without the swap', () => {
  const years = konTum.map((year) => ({ ...year, days: year.days.filter(({ kind }) => !kind.startsWith('SWAP')) }));
  vectors(
    years,
    `
    Fri 26/04/2019 10:00 | 3 working days DATE | Fri 03/05/2019 17:00 | Mon 29 =1, off 30, 01, Thu 02 =2, Fri 03 =3
    Fri 26/04/2019 10:00 | 40 working hours    | Tue 07/05/2019 10:00 | Fri 5 h, Mon 29 =13, Thu 02 =21, Fri 03 =29, Mon 06 =37, Tue 07 3 h
    `,
  );
});

const week = (...special: { date: string; kind: 'HOLIDAY' | 'SWAP_WORK' | 'HALF_DAY'; hours?: string }[]) => [
  aCalendarYear({
    days: special.map(({ date, kind, hours }) => ({
      date,
      kind,
      label: 'x',
      ...(hours && { sessions: sessions(hours) }),
    })),
  }),
  aCalendarYear({ year: 2024 }),
];

test('[QC Đ4.2] what another system got wrong: after closing, on a holiday, without a cap', () => {
  vectors(
    week({ date: '2023-10-25', kind: 'HOLIDAY' }),
    `
    Mon 23/10/2023 18:30 | 4 working hours    | Tue 24/10/2023 11:00 | Tue 07–11
    Mon 23/10/2023 18:30 | 1 working day HOUR | Tue 24/10/2023 17:00 | Tue the whole day
    Wed 25/10/2023 10:00 | 1 working hour     | Thu 26/10/2023 08:00 | a holiday: starts Thu 07:00
    Wed 25/10/2023 10:00 | 1 working day      | Fri 27/10/2023 17:00 | starts Thu 26 =0, Fri 27 =1
    Mon 02/01/2023 08:00 | 300 working days   | Tue 27/02/2024 17:00 | 2023: 260 − 1 = 259 worked, 258 after 02/01; 2024: Jan 23, Feb 1–27 19 =42
    `,
  );
});

test('[QC Đ4.2] what another system got wrong: a Saturday made a working day, a Saturday of a morning', () => {
  vectors(
    week({ date: '2023-10-27', kind: 'HOLIDAY' }, { date: '2023-10-28', kind: 'SWAP_WORK' }),
    `
    Thu 26/10/2023 10:00 | 1 working day HOUR | Sat 28/10/2023 10:00 | Thu 5 h, Fri off, Sat 07–10
    Thu 26/10/2023 10:00 | 1 working day DATE | Sat 28/10/2023 17:00 | Fri off, Sat 28 =1
    `,
  );
  vectors(
    week({ date: '2023-10-28', kind: 'HALF_DAY', hours: '07:00-11:00' }),
    'Fri 27/10/2023 15:00 | 1 working day HOUR | Mon 30/10/2023 09:00 | Fri 2 h, Sat 4 h, Mon 2 h',
  );
});
