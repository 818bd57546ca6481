import { test } from 'node:test';
import { konTum, vectors } from '../../../../../test/support/vectors.ts';

test('[QC Đ4.2] Tết 2019: off Mon 04/02 to Fri 08/02', () =>
  vectors(
    konTum,
    `
    Thu 31/01/2019 08:00 | 5 working days   | Thu 14/02/2019 17:00 | Fri 01 =1, off 02–10, Mon 11 =2, Tue 12 =3, Wed 13 =4, Thu 14 =5
    Fri 01/02/2019 16:30 | 8 working hours  | Mon 11/02/2019 16:30 | Fri ½ h, Mon 11 07–11 and 13–16:30
    Tue 05/02/2019 09:00 | 3 working days   | Thu 14/02/2019 17:00 | starts Mon 11 =0, Tue 12 =1, Wed 13 =2, Thu 14 =3
    Fri 25/01/2019 10:00 | 15 calendar days | Mon 11/02/2019 17:00 | 25/01 + 15 = Sat 09/02, off, Sun off, Mon 11
    `,
  ));

test('[QC Đ4.2] Tết 2020: off Thu 23/01 to Wed 29/01, two of them in lieu of a weekend', () =>
  vectors(
    konTum,
    `
    Wed 22/01/2020 10:00 | 5 working days     | Wed 05/02/2020 17:00 | Thu 30 =1, Fri 31 =2, Mon 03 =3, Tue 04 =4, Wed 05 =5
    Wed 22/01/2020 15:00 | 1 working day HOUR | Thu 30/01/2020 15:00 | Wed 2 h, Thu 30 07–11 and 13–15
    Mon 20/01/2020 09:00 | 7 calendar days    | Thu 30/01/2020 17:00 | 20/01 + 7 = Mon 27, off to Wed 29, Thu 30
    Wed 29/01/2020 20:00 | 8 working hours    | Thu 30/01/2020 17:00 | starts Thu 30 07:00, the whole day
    `,
  ));

test('[QC Đ4.2] Tết 2021: off Wed 10/02 to Tue 16/02; the minute of closing decides', () =>
  vectors(
    konTum,
    `
    Tue 09/02/2021 16:59 | 3 working days   | Fri 19/02/2021 17:00 | Tue 09 =0, Wed 17 =1, Thu 18 =2, Fri 19 =3
    Tue 09/02/2021 17:00 | 3 working days   | Mon 22/02/2021 17:00 | starts Wed 17 =0, Thu 18 =1, Fri 19 =2, Mon 22 =3
    Fri 05/02/2021 14:00 | 20 working hours | Wed 17/02/2021 08:00 | Fri 3 h, Mon 08 8 h =11, Tue 09 8 h =19, Wed 17 1 h
    `,
  ));

test('[QC Đ4.2] Tết 2022: off Mon 31/01 to Fri 04/02', () =>
  vectors(
    konTum,
    `
    Fri 28/01/2022 09:00 | 2 working days     | Tue 08/02/2022 17:00 | off 29/01–06/02, Mon 07 =1, Tue 08 =2
    Thu 27/01/2022 07:00 | 10 calendar days   | Mon 07/02/2022 17:00 | 27/01 + 10 = Sun 06/02, Mon 07
    Sat 05/02/2022 22:00 | 1 working day DATE | Tue 08/02/2022 17:00 | starts Mon 07 =0, Tue 08 =1
    Sat 05/02/2022 22:00 | 1 working day HOUR | Mon 07/02/2022 17:00 | starts Mon 07 07:00, 8 h
    `,
  ));

test('[QC Đ4.2] Tết 2023: off Fri 20/01 to Thu 26/01', () =>
  vectors(
    konTum,
    `
    Thu 19/01/2023 10:00 | 2 working days      | Mon 30/01/2023 17:00 | Fri 27 =1, Mon 30 =2
    Thu 19/01/2023 10:00 | 2 working days HOUR | Mon 30/01/2023 10:00 | Thu 5 h, Fri 27 8 h =13, Mon 30 3 h =16
    Fri 13/01/2023 15:00 | 10 calendar days    | Fri 27/01/2023 17:00 | 13/01 + 10 = Mon 23, off to Thu 26, Fri 27
    `,
  ));

test('[QC Đ4.2] Tết 2024: off Thu 08/02 to Wed 14/02; due at the close before it, never at the opening after', () =>
  vectors(
    konTum,
    `
    Wed 07/02/2024 11:30 | 4 working days  | Tue 20/02/2024 17:00 | Wed 07 =0 (from 13:00), Thu 15 =1, Fri 16 =2, Mon 19 =3, Tue 20 =4
    Wed 07/02/2024 13:00 | 4 working hours | Wed 07/02/2024 17:00 | Wed 13–17
    Wed 07/02/2024 13:01 | 4 working hours | Thu 15/02/2024 07:01 | Wed 239 minutes, Thu 15 one minute
    `,
  ));

test('[QC Đ4.2] Tết 2025: off Mon 27/01 to Fri 31/01', () =>
  vectors(
    konTum,
    `
    Fri 24/01/2025 08:15 | 5 working days   | Fri 07/02/2025 17:00 | Mon 03/02 =1, Tue 04 =2, Wed 05 =3, Thu 06 =4, Fri 07 =5
    Thu 23/01/2025 16:00 | 16 working hours | Mon 03/02/2025 16:00 | Thu 1 h, Fri 24 8 h =9, Mon 03/02 07–11 and 13–16 =16
    `,
  ));

test('[QC Đ4.2] Tết 2026: off Mon 16/02 to Fri 20/02', () =>
  vectors(
    konTum,
    `
    Fri 13/02/2026 16:00 | 3 working days      | Wed 25/02/2026 17:00 | Mon 23 =1, Tue 24 =2, Wed 25 =3
    Mon 09/02/2026 09:00 | 10 calendar days    | Mon 23/02/2026 17:00 | 09/02 + 10 = Thu 19, off to Sun 22, Mon 23
    Thu 12/02/2026 10:00 | 4 working days HOUR | Wed 25/02/2026 10:00 | Thu 5 h, Fri 13 =13, Mon 23 =21, Tue 24 =29, Wed 25 3 h =32
    `,
  ));

test('[QC Đ4.2] Tết 2027, provisional: off Fri 05/02 to Thu 11/02', () =>
  vectors(konTum, 'Thu 04/02/2027 10:00 | 2 working days | Mon 15/02/2027 17:00 | Fri 12 =1, Mon 15 =2'));
