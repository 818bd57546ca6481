import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar, aCalendarYear, sessions } from '../../calendar/calendar.builder.ts';
import { compileCalendar } from '../../calendar/index.ts';
import { at, days, limit } from '../deadline.builder.ts';
import type { DeadlineTerms } from './calculate-deadline.ts';
import { explainDeadline } from './explain-deadline.ts';

const ordinary = aCalendar(2022, 2026);

/** Each line as "date…through kind CODE label minutes days". */
function told(calendar: typeof ordinary, terms: DeadlineTerms): string[] {
  const explained = explainDeadline(calendar, terms);
  assert.ok(explained.ok, JSON.stringify(explained));
  return explained.value.lines.map((line) => {
    const through = line.through === line.date ? '' : `…${line.through?.slice(5) ?? ''}`;
    const label = line.label ? ` "${line.label}"` : '';
    return `${line.date}${through} ${line.kind} ${line.code}${label} ${line.countedMinutes}m ${line.countedDays ?? '-'}`;
  });
}

test('[QC Đ4.2] days off between are named, each with its reason', () => {
  const calendar = aCalendar(
    2019,
    2019,
    days(`2019-04-29 SWAP_OFF nghỉ hoán đổi 30/4
          2019-04-30 HOLIDAY Ngày Chiến thắng
          2019-05-01 HOLIDAY Quốc tế Lao động
          2019-05-04 SWAP_WORK làm bù cho 29/4/2019`),
  );
  assert.deepEqual(told(calendar, { acceptedAt: at('Fri 26/04/2019 10:00'), limit: limit('4 working days') }), [
    '2019-04-26 start ACCEPTED 300m 0',
    '2019-04-27…04-28 skipped WEEKEND 0m 0',
    '2019-04-29 skipped SWAP_OFF "nghỉ hoán đổi 30/4" 0m 0',
    '2019-04-30 skipped HOLIDAY "Ngày Chiến thắng" 0m 0',
    '2019-05-01 skipped HOLIDAY "Quốc tế Lao động" 0m 0',
    '2019-05-02…05-03 worked ORDINARY 960m 2',
    '2019-05-04 worked SWAP_WORK "làm bù cho 29/4/2019" 480m 1',
    '2019-05-05 skipped WEEKEND 0m 0',
    '2019-05-06 due CLOSE_OF_DAY 480m 1',
  ]);
});

test('by the hour the last line ends at the minute; accepted outside sessions the clock waits', () => {
  assert.deepEqual(told(ordinary, { acceptedAt: at('Sat 28/10/2023 10:00'), limit: limit('9 working hours') }), [
    '2023-10-28…10-29 skipped WEEKEND 0m -',
    '2023-10-30 start NEXT_SESSION 480m -',
    '2023-10-31 due LAST_MINUTE 60m -',
  ]);
  assert.deepEqual(told(ordinary, { acceptedAt: at('Mon 23/10/2023 18:30'), limit: limit('4 working hours') }), [
    '2023-10-24 start NEXT_SESSION 240m -',
  ]);
});

test('calendar days run through days off and roll over to a working day', () => {
  const calendar = aCalendar(2023, 2023, days('2023-11-06 HOLIDAY ngày lễ'));
  assert.deepEqual(told(calendar, { acceptedAt: at('Fri 27/10/2023 10:00'), limit: limit('8 calendar days') }), [
    '2023-10-27 start ACCEPTED 300m 0',
    '2023-10-28…11-04 worked CALENDAR_DAYS 2400m 8',
    '2023-11-05 skipped WEEKEND 0m 0',
    '2023-11-06 skipped HOLIDAY "ngày lễ" 0m 0',
    '2023-11-07 due ROLLED 480m 0',
  ]);
});

test('a pause, the day the clock resumes and an extension have lines of their own', () => {
  const terms: DeadlineTerms = {
    acceptedAt: at('Mon 23/10/2023 09:00'),
    limit: limit('3 working days'),
    pauses: [{ from: at('24/10/2023 15:00'), to: at('Mon 30/10/2023 09:00'), ground: 'kiểm tra thực địa' }],
    extensions: [{ value: 1, askedAt: at('30/10/2023 10:00'), ground: 'việc phức tạp' }],
  };
  assert.deepEqual(told(ordinary, terms), [
    '2023-10-23 start ACCEPTED 360m 0',
    '2023-10-24 worked INTERRUPTED 360m 1',
    '2023-10-24…10-30 pause PAUSED "kiểm tra thực địa" 0m -',
    '2023-10-30 worked RESUMED 360m 0',
    '2023-10-31…11-01 worked ORDINARY 960m 2',
    '2023-11-01 extension EXTENDED "việc phức tạp" 0m -',
    '2023-11-02 due CLOSE_OF_DAY 480m 1',
  ]);
});

test('rule 12 to the letter: a pause begun after a last day that rolls moves that last day by its own length', () => {
  const terms: DeadlineTerms = {
    acceptedAt: at('Mon 23/10/2023 09:00'),
    limit: limit('5 calendar days'),
    pauses: [{ from: at('Sun 29/10/2023 10:00'), to: at('Tue 31/10/2023 10:00'), ground: 'chờ ý kiến' }],
  };
  assert.deepEqual(told(ordinary, terms), [
    '2023-10-23 start ACCEPTED 360m 0',
    '2023-10-24…10-28 worked CALENDAR_DAYS 1920m 5',
    '2023-10-29 skipped WEEKEND 0m 0',
    '2023-10-29…10-31 pause PAUSED "chờ ý kiến" 0m -',
    '2023-10-30 due CLOSE_OF_DAY 0m 0',
  ]);
});

test('an open pause ends the account; the day it begins on still counts as a day', () => {
  const pauses = [{ from: at('Wed 25/10/2023 07:00'), to: null, ground: 'chờ ý kiến' }];
  assert.deepEqual(told(ordinary, { acceptedAt: at('Mon 23/10/2023 09:00'), limit: limit('3 working days'), pauses }), [
    '2023-10-23 start ACCEPTED 360m 0',
    '2023-10-24 worked ORDINARY 480m 1',
    '2023-10-25 worked INTERRUPTED 0m 1',
    '2023-10-25… pause PAUSED "chờ ý kiến" 0m -',
  ]);
});

test('a half day and a partial closure are told apart from ordinary days', () => {
  const half = {
    date: '2023-10-24',
    kind: 'HALF_DAY' as const,
    label: 'nghỉ chiều',
    sessions: sessions('07:00-11:00'),
  };
  const storm = {
    date: '2023-10-25',
    kind: 'LOCAL_CLOSURE' as const,
    label: 'bão',
    decision: '1',
    sessions: sessions('13:00-17:00'),
  };
  const calendar = compileCalendar([aCalendarYear({ days: [half, storm] })]);
  assert.deepEqual(told(calendar, { acceptedAt: at('Mon 23/10/2023 09:00'), limit: limit('3 working days') }), [
    '2023-10-23 start ACCEPTED 360m 0',
    '2023-10-24 worked HALF_DAY "nghỉ chiều" 240m 1',
    '2023-10-25 worked LOCAL_CLOSURE "bão" 240m 1',
    '2023-10-26 due CLOSE_OF_DAY 480m 1',
  ]);
});

test('300 days stay readable: whole ordinary weeks make one line', () => {
  const lines = told(ordinary, { acceptedAt: at('Mon 02/01/2023 08:00'), limit: limit('300 working days') });
  assert.deepEqual(lines, [
    '2023-01-02 start ACCEPTED 420m 0',
    '2023-01-03…01-06 worked ORDINARY 1920m 4',
    '2023-01-07…01-08 skipped WEEKEND 0m 0',
    '2023-01-09…02-23 worked ORDINARY 141600m 295',
    '2024-02-24…02-25 skipped WEEKEND 0m 0',
    '2024-02-26 due CLOSE_OF_DAY 480m 1',
  ]);
});
