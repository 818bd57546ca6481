import { test } from 'node:test';
import { konTum, vectors } from '../../../../../test/support/vectors.ts';

test('[QC Đ4.2] 2019: Hùng Kings on a Sunday; 29/04 off for Saturday 04/05', () =>
  vectors(
    konTum,
    `
    Fri 12/04/2019 15:00 | 1 working day    | Tue 16/04/2019 17:00 | Mon 15 off in lieu, Tue 16 =1
    Sun 14/04/2019 10:00 | 2 working days   | Thu 18/04/2019 17:00 | starts Tue 16 =0, Wed 17 =1, Thu 18 =2
    Thu 25/04/2019 16:00 | 5 working days   | Mon 06/05/2019 17:00 | Fri 26 =1, off 29, 30, 01, Thu 02 =2, Fri 03 =3, Sat 04 =4, Mon 06 =5
    Fri 26/04/2019 10:00 | 40 working hours | Tue 07/05/2019 10:00 | Fri 5 h, Thu 02 =13, Fri 03 =21, Sat 04 =29, Mon 06 =37, Tue 07 3 h
    Sat 04/05/2019 08:00 | 8 working hours  | Mon 06/05/2019 08:00 | Sat 08–11 and 13–17 =7, Mon 1 h
    Sat 04/05/2019 16:00 | 1 working day    | Mon 06/05/2019 17:00 | Sat 04 =0, Mon 06 =1
    Fri 30/08/2019 09:00 | 1 working day    | Tue 03/09/2019 17:00 | Mon 02 off, Tue 03 =1
    `,
  ));

test('[QC Đ4.2] 2020: the National Day is one day, before the Labour Code of 2019', () =>
  vectors(
    konTum,
    `
    Wed 01/04/2020 14:00 | 2 working days   | Mon 06/04/2020 17:00 | Thu 02 off, Fri 03 =1, Mon 06 =2
    Wed 29/04/2020 09:00 | 24 working hours | Wed 06/05/2020 09:00 | Wed 6 h, off 30, 01, Mon 04 =14, Tue 05 =22, Wed 06 2 h
    Tue 01/09/2020 16:30 | 1 working day    | Thu 03/09/2020 17:00 | Wed 02 off, Thu 03 =1
    `,
  ));

test('[QC Đ4.2] 2021: 01/05 on a Saturday; two days in September', () =>
  vectors(
    konTum,
    `
    Tue 20/04/2021 10:00 | 1 working day  | Thu 22/04/2021 17:00 | Wed 21 off, Thu 22 =1
    Thu 29/04/2021 10:00 | 1 working day  | Tue 04/05/2021 17:00 | Fri 30 off, Mon 03 off in lieu, Tue 04 =1
    Wed 01/09/2021 10:00 | 2 working days | Tue 07/09/2021 17:00 | Thu 02, Fri 03 off, Mon 06 =1, Tue 07 =2
    `,
  ));

test('[QC Đ4.2] 2022: both 30/04 and 01/05 on a weekend', () =>
  vectors(
    konTum,
    `
    Fri 08/04/2022 13:30 | 1 working day       | Tue 12/04/2022 17:00 | Mon 11 off in lieu, Tue 12 =1
    Fri 29/04/2022 07:00 | 2 working days      | Thu 05/05/2022 17:00 | Mon 02, Tue 03 off in lieu, Wed 04 =1, Thu 05 =2
    Wed 31/08/2022 15:00 | 3 working days HOUR | Wed 07/09/2022 15:00 | Wed 2 h, off 01, 02, Mon 05 =10, Tue 06 =18, Wed 07 6 h =24
    `,
  ));

test('[QC Đ4.2] 2023: Hùng Kings, 30/04 and 01/05 in one row, five days off', () =>
  vectors(
    konTum,
    `
    Fri 28/04/2023 16:00 | 3 working days  | Mon 08/05/2023 17:00 | off 29–03, Thu 04 =1, Fri 05 =2, Mon 08 =3
    Mon 24/04/2023 09:00 | 7 calendar days | Thu 04/05/2023 17:00 | 24 + 7 = Mon 01/05, off to Wed 03, Thu 04
    Thu 31/08/2023 11:00 | 2 working days  | Wed 06/09/2023 17:00 | Fri 01 off, Mon 04 off in lieu, Tue 05 =1, Wed 06 =2
    `,
  ));

test('[QC Đ4.2] 2024: 29/04 off for Saturday 04/05', () =>
  vectors(
    konTum,
    `
    Wed 17/04/2024 09:00 | 1 working day   | Fri 19/04/2024 17:00 | Thu 18 off, Fri 19 =1
    Fri 26/04/2024 10:00 | 3 working days  | Sat 04/05/2024 17:00 | off 29, 30, 01, Thu 02 =1, Fri 03 =2, Sat 04 =3
    Fri 26/04/2024 10:00 | 8 calendar days | Sat 04/05/2024 17:00 | 26 + 8 = Sat 04/05, worked: no rolling
    Fri 30/08/2024 10:00 | 3 working days  | Fri 06/09/2024 17:00 | Mon 02, Tue 03 off, Wed 04 =1, Thu 05 =2, Fri 06 =3
    `,
  ));

test('[QC Đ4.2] 2025: Saturday 26/04 is worked before the day it is worked for, 02/05', () =>
  vectors(
    konTum,
    `
    Fri 04/04/2025 10:00 | 1 working day      | Tue 08/04/2025 17:00 | Mon 07 off, Tue 08 =1
    Fri 25/04/2025 10:00 | 4 working days     | Mon 05/05/2025 17:00 | Sat 26 =1, Mon 28 =2, Tue 29 =3, off 30, 01, 02, Mon 05 =4
    Sat 26/04/2025 10:30 | 1 working day HOUR | Mon 28/04/2025 10:30 | Sat 4½ h, Mon 28 07–10:30
    Fri 29/08/2025 14:00 | 8 working hours    | Wed 03/09/2025 14:00 | Fri 3 h, off 01, 02, Wed 03 07–11 and 13–14
    `,
  ));

test('[QC Đ4.2] 2026: Hùng Kings on a Sunday; 31/08 off for Saturday 22/08', () =>
  vectors(
    konTum,
    `
    Fri 24/04/2026 10:00 | 3 working days | Mon 04/05/2026 17:00 | Mon 27 off in lieu, Tue 28 =1, Wed 29 =2, off 30, 01, Mon 04 =3
    Fri 21/08/2026 09:00 | 7 working days | Thu 03/09/2026 17:00 | Sat 22 =1, 24 =2, 25 =3, 26 =4, 27 =5, Fri 28 =6, off 31, 01, 02, Thu 03 =7
    `,
  ));
