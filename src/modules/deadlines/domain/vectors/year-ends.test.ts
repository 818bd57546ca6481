import { test } from 'node:test';
import { konTum, vectors } from '../../../../../test/support/vectors.ts';

test('[QC Đ4.2] over New Year, with every weekday 1 January fell on', () =>
  vectors(
    konTum,
    `
    Tue 01/01/2019 09:00 | 4 working days     | Mon 07/01/2019 17:00 | starts Wed 02 =0, Thu 03 =1, Fri 04 =2, Sat 05 (for 31/12/2018) =3, Mon 07 =4
    Fri 04/01/2019 13:00 | 1 working day      | Sat 05/01/2019 17:00 | Sat 05, worked for 31/12/2018, =1
    Mon 30/12/2019 10:00 | 3 working days     | Fri 03/01/2020 17:00 | Tue 31 =1, Wed 01 off, Thu 02 =2, Fri 03 =3
    Thu 31/12/2020 16:30 | 8 working hours    | Mon 04/01/2021 16:30 | Thu ½ h, Fri 01 off, Mon 04 07–11 and 13–16:30
    Fri 31/12/2021 10:00 | 1 working day      | Tue 04/01/2022 17:00 | Sat 01, Mon 03 off in lieu, Tue 04 =1
    Fri 30/12/2022 10:00 | 2 working days     | Wed 04/01/2023 17:00 | Sun 01, Mon 02 off in lieu, Tue 03 =1, Wed 04 =2
    Fri 29/12/2023 15:00 | 1 working day HOUR | Tue 02/01/2024 15:00 | Fri 2 h, Mon 01 off, Tue 02 07–11 and 13–15
    Tue 31/12/2024 17:00 | 1 working day      | Fri 03/01/2025 17:00 | starts Thu 02 =0, Fri 03 =1
    Wed 31/12/2025 10:00 | 7 working days     | Mon 12/01/2026 17:00 | off 01, 02, 05 =1, 06 =2, 07 =3, 08 =4, 09 =5, Sat 10 =6, Mon 12 =7
    Wed 31/12/2025 10:00 | 10 calendar days   | Sat 10/01/2026 17:00 | 31/12 + 10 = Sat 10, worked for 02/01
    Thu 31/12/2026 10:00 | 2 working days     | Tue 05/01/2027 17:00 | Fri 01 off, Mon 04 =1, Tue 05 =2
    `,
  ));

test('[QC Đ4.2] nothing is known before the first year and after the last', () =>
  vectors(
    konTum,
    `
    Mon 31/12/2018 09:00 | 1 working hour   | calendar-not-published | 2018 is not there
    Fri 31/12/2027 16:00 | 1 working hour   | Fri 31/12/2027 17:00   | Fri 16–17, the last hour there is
    Fri 31/12/2027 16:00 | 2 working hours  | calendar-not-published | the second hour would be in 2028
    Thu 30/12/2027 09:00 | 3 working days   | calendar-not-published | Fri 31 =1, then 2028
    Fri 24/12/2027 09:00 | 7 calendar days  | Fri 31/12/2027 17:00   | 24 + 7 = Fri 31
    Fri 24/12/2027 09:00 | 8 calendar days  | calendar-not-published | 24 + 8 = 01/01/2028
    `,
  ));

test('[QC Đ4.2] 29 February, and whole years of days', () =>
  vectors(
    konTum,
    `
    Fri 28/02/2020 09:00 | 1 calendar day   | Mon 02/03/2020 17:00 | 28 + 1 = Sat 29/02, Mon 02/03
    Wed 28/02/2024 09:00 | 1 working day    | Thu 29/02/2024 17:00 | Thu 29 =1
    Tue 28/02/2023 09:00 | 1 working day    | Wed 01/03/2023 17:00 | Wed 01/03 =1
    Wed 28/02/2024 09:00 | 365 calendar days | Thu 27/02/2025 17:00 | 2024 is a leap year: a day less than a year
    Tue 02/01/2024 09:00 | 250 working days | Tue 31/12/2024 17:00 | 2024: 262 weekdays − 12 off + Sat 04/05 = 251 worked, the first is day 0
    Thu 02/01/2020 08:00 | 300 working days | Thu 18/03/2021 17:00 | 2020: 262 − 10 = 252, so 251 after 02/01; 2021: Jan 20, Feb 15, Mar 1–18 14 =49
    `,
  ));
