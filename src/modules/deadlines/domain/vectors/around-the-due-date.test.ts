import assert from 'node:assert/strict';
import { test } from 'node:test';
import { konTum, konTumWith } from '../../../../../test/support/vectors.ts';
import { formatDay } from '../../../../kernel/time.ts';
import { sessions } from '../../../calendar/calendar.builder.ts';
import { type CompiledCalendar, compileCalendar, sessionsOf, workingDayFrom } from '../../../calendar/index.ts';
import { rows } from '../../deadline.builder.ts';

const calendar = compileCalendar(konTum);
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The n-th working day from a date written "Mon 06/05/2019", written so too. */
function from(text: string, n: number, on: CompiledCalendar = calendar): string {
  const found = workingDayFrom(on, date(text), n);
  return found.ok ? `${WEEKDAYS[found.value.dayOfWeek - 1]} ${formatDay(found.value)}` : found.problem.code;
}

function date(text: string): Temporal.PlainDate {
  const [weekday, written = ''] = text.split(' ');
  const found = Temporal.PlainDate.from(written.split('/').reverse().join('-'));
  assert.equal(WEEKDAYS[found.dayOfWeek - 1], weekday, text);
  return found;
}

/** When the day's last session closes, or its first opens. */
function hour(text: string, edge: 'opens' | 'closes', on: CompiledCalendar = calendar): string | undefined {
  const found = sessionsOf(on, date(text));
  assert.ok(found.ok);
  return edge === 'opens' ? found.value[0]?.from : found.value.at(-1)?.to;
}

test('rule 19: the apology one working day before the due date, the handler warned two before', () => {
  const table = `
    due            | apology by     | handler warned | the working days before
    Thu 30/01/2020 | Wed 22/01/2020 | Tue 21/01/2020 | Tết 23–29
    Mon 06/05/2019 | Sat 04/05/2019 | Fri 03/05/2019 | Sat 04 is worked
    Mon 05/05/2025 | Tue 29/04/2025 | Mon 28/04/2025 | off 30, 01, 02 and the weekend
    Mon 12/01/2026 | Sat 10/01/2026 | Fri 09/01/2026 | Sat 10 is worked for 02/01
    Tue 03/01/2023 | Fri 30/12/2022 | Thu 29/12/2022 | over New Year, 02/01 off in lieu
    Mon 22/02/2021 | Fri 19/02/2021 | Thu 18/02/2021 | an ordinary weekend
    Thu 05/05/2022 | Wed 04/05/2022 | Fri 29/04/2022 | off 30 to 03
    Wed 02/01/2019 | calendar-not-published | calendar-not-published | 2018 is not there`;
  for (const [due = '', apology, handler] of rows(table).slice(1)) {
    assert.equal(from(due, -1), apology, due);
    assert.equal(from(due, -2), handler, due);
  }
});

test('rule 19: the head of the agency is alerted at the opening of the working day before', () => {
  assert.equal(hour(from('Thu 30/01/2020', -1), 'opens'), '07:00');
  const afternoon = konTumWith({
    date: '2020-01-22',
    kind: 'LOCAL_CLOSURE',
    label: 'mất điện',
    decision: '3/QĐ-TTPVHCC',
    sessions: sessions('13:00-17:00'),
  });
  const on = compileCalendar(afternoon);
  assert.equal(hour(from('Thu 30/01/2020', -1, on), 'opens', on), '13:00');
});

test('[QC Đ3.6b] rule 23: an absence is recorded by the close of the working day before it', () => {
  const table = `
    absent from    | recorded by          | the working day before
    Tue 05/11/2019 | Mon 04/11/2019 17:00 | Mon 04
    Mon 04/11/2019 | Fri 01/11/2019 17:00 | a weekend between
    Thu 02/05/2019 | Fri 26/04/2019 17:00 | off 29, 30, 01
    Mon 28/04/2025 | Sat 26/04/2025 17:00 | Sat 26 is worked for 02/05
    Mon 11/02/2019 | Fri 01/02/2019 17:00 | Tết
    Thu 30/01/2020 | Wed 22/01/2020 11:00 | Tết; Wed 22 made a morning`;
  const morning = { date: '2020-01-22', kind: 'HALF_DAY' as const, label: 'sáng', sessions: sessions('07:00-11:00') };
  const on = compileCalendar(konTumWith(morning));
  for (const [absent = '', recorded] of rows(table).slice(1)) {
    const day = from(absent, -1, on);
    assert.equal(`${day} ${hour(day, 'closes', on)}`, recorded, absent);
  }
});

test('[QC Đ14] rule 24: the report of the 22nd, on a day off the working day before', () => {
  const table = `
    the day after  | report due     | the 22nd
    Sun 23/06/2019 | Fri 21/06/2019 | a Saturday
    Mon 23/09/2019 | Fri 20/09/2019 | a Sunday
    Thu 23/01/2020 | Wed 22/01/2020 | a Wednesday, the last day before Tết
    Mon 23/01/2023 | Thu 19/01/2023 | Tết, and Fri 20 too
    Sun 23/08/2026 | Sat 22/08/2026 | a Saturday, worked for 31/08
    Mon 23/02/2026 | Fri 13/02/2026 | a Sunday, after the whole week of Tết
    Fri 23/04/2021 | Thu 22/04/2021 | a Thursday, the day after Hùng Kings
    Mon 23/11/2026 | Fri 20/11/2026 | a Sunday`;
  for (const [after = '', report] of rows(table).slice(1)) assert.equal(from(after, -1), report, after);
});
