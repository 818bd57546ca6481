import { test } from 'node:test';
import { konTum, vectors } from '../../../../../test/support/vectors.ts';

test('[QC Đ4.2] rule 12: pauses over holidays take out the days that were worked', () =>
  vectors(
    konTum,
    `
    Thu 25/04/2019 10:00 | 5 working days; pause Fri 26/04 09:00 – Thu 02/05 09:00 | Tue 07/05/2019 17:00 | Fri 26 =1, Thu 02 paused, Fri 03 =2, Sat 04 =3, Mon 06 =4, Tue 07 =5
    Thu 25/04/2019 10:00 | 16 working hours; pause Fri 26/04 09:00 – Sat 04/05 08:00 | Mon 06/05/2019 09:00 | Thu 5 h, Fri 07–09 =7, Sat 08–11 and 13–17 =14, Mon 2 h
    Mon 20/01/2020 09:00 | 15 calendar days; pause Tue 21/01 08:00 – Thu 30/01 08:00 | Thu 13/02/2020 17:00 | 20/01 + 15 = 04/02, nine days paused: Thu 13/02
    Tue 09/02/2021 10:00 | 3 working days; pause Tue 09/02 15:00 – Sat 20/02 10:00 | Thu 25/02/2021 17:00 | paused 17, 18, 19 and Mon 22 (goes on there), Tue 23 =1, Wed 24 =2, Thu 25 =3
    Fri 17/03/2023 10:00 | 3 working days; pause Sat 18/03 08:00 – Sun 19/03 20:00 | Thu 23/03/2023 17:00 | goes on Mon 20 =0, Tue 21 =1, Wed 22 =2, Thu 23 =3
    Fri 17/03/2023 10:00 | 3 working days HOUR; pause Sat 18/03 08:00 – Sun 19/03 20:00 | Wed 22/03/2023 10:00 | no worked minute lost: Fri 5 h, Mon 13, Tue 21, Wed 3 h
    `,
  ));

test('[QC Đ4.2] rule 12: pauses that overlap, and pauses that precede the acceptance', () =>
  vectors(
    konTum,
    `
    Mon 14/08/2023 09:00 | 10 working days; pause Wed 16/08 09:00 – Mon 21/08 09:00; pause Fri 18/08 09:00 – Wed 23/08 15:00 | Wed 06/09/2023 17:00 | 15 =1, 16 =2, paused 17, 18, 21, 22, 23, then 24 =3, 25, 28, 29, 30, 31 =8, off 01, 04, Tue 05 =9, Wed 06 =10
    Mon 14/08/2023 09:00 | 2 working days; pause Thu 10/08 09:00 – Tue 15/08 09:00 | Thu 17/08/2023 17:00 | paused from Mon 09:00 on: Tue 15 left out, Wed 16 =1, Thu 17 =2
    Mon 14/08/2023 09:00 | 2 working days; pause Wed 09/08 09:00 – Thu 10/08 09:00 | Wed 16/08/2023 17:00 | it ended before: Tue 15 =1, Wed 16 =2
    Mon 14/08/2023 09:00 | 9 working hours; pause Mon 14/08 09:00 – Mon 14/08 09:00 | Tue 15/08/2023 10:00 | an empty pause: Mon 6 h, Tue 3 h
    `,
  ));

test('[QC Đ4.2] rule 13: an open pause leaves a remainder; one after the due instant is refused', () =>
  vectors(
    konTum,
    `
    Wed 07/02/2024 09:00 | 16 working hours; pause Wed 07/02 14:00 – open | paused, 780 minutes left | used Wed 09–11 and 13–14 =3 h, 13 h left
    Fri 26/04/2024 10:00 | 3 working days; pause Thu 02/05 13:00 – open | paused, 1200 minutes left | until Sat 04 17:00: Thu 4 h, Fri 8 h, Sat 8 h
    Fri 26/04/2024 10:00 | 3 working days; pause Fri 26/04 13:00 – Thu 02/05 08:00; pause Fri 03/05 07:00 – open | paused, 1440 minutes left | Thu 02 paused, Fri 03 =1, Sat 04 =2, Mon 06 =3: three days of 8 h from Fri 07:00
    Fri 26/04/2024 10:00 | 3 working days; pause Mon 06/05 08:00 – Tue 07/05 08:00 | pause-after-due | due Sat 04 17:00
    Fri 26/04/2024 10:00 | 3 working days; pause Sat 04/05 17:00 – Tue 07/05 08:00 | Tue 07/05/2024 17:00 | begun at the due minute: Thu 02 =1, Fri 03 =2, Sat 04 is moved by Mon 06 and Tue 07
    `,
  ));

test('[QC Đ4.2] rule 14: a supplement over Tết, RESTART and RESUME', () =>
  vectors(
    konTum,
    `
    Mon 13/01/2020 09:00 | 7 working days; RESTART Wed 15/01 10:00 – Thu 30/01 15:00 | Mon 10/02/2020 17:00 | Thu 30 =0, Fri 31 =1, 03 =2, 04 =3, 05 =4, 06 =5, 07 =6, Mon 10 =7
    Mon 13/01/2020 09:00 | 7 working days; RESUME Wed 15/01 10:00 – Thu 30/01 15:00 | Thu 06/02/2020 17:00 | 14 =1, 15 =2, paused 16, 17, 20, 21, 22, 30, then 31 =3, 03 =4, 04 =5, 05 =6, Thu 06 =7
    Mon 22/04/2024 09:00 | 5 working days; RESTART Tue 23/04 09:00 – Sat 04/05 16:00 | Fri 10/05/2024 17:00 | Sat 04 is worked =0, Mon 06 =1 … Fri 10 =5
    Mon 08/05/2023 09:00 | 3 working days; RESTART Tue 09/05 09:00 – Sat 13/05 10:00 | Thu 18/05/2023 17:00 | starts Mon 15 =0, Tue 16 =1, Wed 17 =2, Thu 18 =3
    Mon 08/05/2023 09:00 | 3 working days; RESTART Fri 12/05 09:00 – Mon 15/05 10:00 | pause-after-due | it was due Thu 11: a new limit would cure lateness
    Mon 08/05/2023 09:00 | 12 working hours; RESTART Tue 09/05 08:00 – Tue 09/05 15:30 | Thu 11/05/2023 09:30 | Tue 1½ h, Wed 8 h =9½, Thu 07–09:30
    `,
  ));

test('[QC Đ4.2] rule 15: extensions count from the due date, also the one rolled to', () =>
  vectors(
    konTum,
    `
    Fri 25/04/2025 10:00 | 4 working days; extend 2 asked Mon 28/04 09:00 | Wed 07/05/2025 17:00 | due Mon 05, Tue 06 +1, Wed 07 +2
    Mon 24/04/2023 09:00 | 7 calendar days; extend 5 asked Fri 28/04 10:00 | Tue 09/05/2023 17:00 | rolled from Mon 01 to Thu 04, + 5 = Tue 09
    Wed 17/04/2024 09:00 | 1 working day; extend 1 asked Fri 19/04 23:59 | Mon 22/04/2024 17:00 | due Fri 19, asked on it, Mon 22 +1
    Wed 17/04/2024 09:00 | 1 working day; extend 1 asked Sat 20/04 00:00 | extension-after-due | due Fri 19
    Wed 29/04/2020 09:00 | 24 working hours; extend 8 asked Mon 04/05 10:00 | Thu 07/05/2020 09:00 | due Wed 06 09:00, Wed 6 h, Thu 2 h
    Mon 14/08/2023 09:00 | 5 working days; extend 3 asked Wed 16/08 09:00; pause Thu 17/08 09:00 – Mon 21/08 10:00 | Mon 28/08/2023 17:00 | 15 =1, 16 =2, 17 =3, paused 18, 21, 22 =4, 23 =5, 24 +1, 25 +2, Mon 28 +3
    Mon 14/08/2023 09:00 | 5 working days; extend 3 asked Fri 18/08 09:00; pause Thu 17/08 09:00 – Mon 21/08 10:00 | extension-while-paused | asked in the pause
    `,
  ));
