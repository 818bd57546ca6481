import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from '../../../demo-center/read-calendar.ts';
import { compileCalendar } from '../../calendar/index.ts';
import { at, limit, rows } from '../deadline.builder.ts';
import { explainDeadline } from '../domain/explain-deadline.ts';
import { shortExplanation } from './short-explanation.ts';

const years = readCalendar(new URL('../../../../data', import.meta.url).pathname, 'kon-tum');
if (!years.ok) throw new Error(years.problem.join('\n'));
const calendar = compileCalendar(years.value);

const SHORT = rows(`
  Mon 23/11/2026 09:05 | 3 working days  | 3 ngày làm việc kể từ ngày 23/11/2026.
  Fri 27/10/2023 09:32 | 5 working days  | 5 ngày làm việc kể từ ngày 27/10/2023, không tính ngày nghỉ hằng tuần.
  Sat 28/10/2023 10:00 | 1 working day   | 1 ngày làm việc kể từ ngày 30/10/2023.
  Thu 30/12/2021 10:00 | 8 working hours | 8 giờ làm việc kể từ ngày 30/12/2021.
  Tue 29/08/2023 10:00 | 5 working days  | 5 ngày làm việc kể từ ngày 29/08/2023, không tính ngày nghỉ hằng tuần, 01/09/2023 (Quốc khánh) và 04/09/2023 (nghỉ bù Quốc khánh).
  Mon 02/10/2023 10:00 | 20 working days | 20 ngày làm việc kể từ ngày 02/10/2023, không tính ngày nghỉ hằng tuần.
  Thu 21/09/2023 10:00 | 2 calendar days | 2 ngày kể từ ngày 21/09/2023, ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo.
`);
for (const [accepted = '', given = '', expected] of SHORT) {
  test(`[QC Đ4.2] ${given} from ${accepted}, in one sentence`, () => {
    const explained = explainDeadline(calendar, { acceptedAt: at(accepted), limit: limit(given) });
    assert.ok(explained.ok);
    assert.equal(shortExplanation(limit(given), explained.value.lines, 'vi'), expected);
  });
}
