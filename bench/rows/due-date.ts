import { localDate, localTime } from '../../src/kernel/time.ts';
import { compileCalendar, localMinute } from '../../src/modules/calendar/index.ts';
import { type DayLibrary, dayjsLibrary, momentLibrary } from '../support/day-libraries.ts';
import { demoYears } from '../support/demo-years.ts';
import { type Case, deadline, dueDateCases, startingAtOnce, withoutSwaps } from '../support/due-date-cases.ts';
import { integerDueDate } from '../support/integer-due-date.ts';
import { naiveDueDate } from '../support/naive-due-date.ts';
import type { Row } from '../support/row.ts';
import { microsecondsEach, type Pass, pass } from '../support/timing.ts';

const LIMIT = 20;

export const dueDate: Row = {
  name: 'due-date',
  title: `due date of ${LIMIT} working days, on the published calendar, against libraries that walk`,
  async measure() {
    const years = demoYears();
    const calendar = compileCalendar(years);
    const naive = naiveDueDate(years);
    const ours = (cases: readonly Case[], value = LIMIT) => pass(cases, ({ at }) => deadline(calendar, at, value));

    const all = dueDateCases(years, LIMIT);
    const noSwaps = withoutSwaps(all, years);
    const atOnce = startingAtOnce(noSwaps);
    const minutes = all.map(({ at }) => localMinute(at));
    const us = microsecondsEach({
      ours: ours(all),
      integers: pass(minutes, (minute) => integerDueDate(calendar, minute, LIMIT)),
      walk: pass(all, ({ at }) => naive(at, LIMIT)),
      dayjs: theirs(dayjsLibrary(years), noSwaps),
      oursForDayjs: ours(noSwaps),
      moment: theirs(momentLibrary(years), atOnce),
      oursForMoment: ours(atOnce),
      short: ours(all, 3),
      long: ours(all, 300),
    });
    return {
      figures: [
        { what: 'ours', value: us.ours, unit: 'µs' },
        { what: 'ours, the sum alone in integers', value: us.integers, unit: 'µs' },
        { what: 'dayjs-business-time', value: us.dayjs, unit: 'µs' },
        { what: 'times faster', value: us.dayjs / us.oursForDayjs, unit: '×', target: { atLeast: 100 } },
        { what: 'moment-business-days', value: us.moment, unit: 'µs' },
        { what: 'times faster', value: us.moment / us.oursForMoment, unit: '×' },
        { what: 'a walk with Temporal', value: us.walk, unit: 'µs' },
        { what: 'times faster', value: us.walk / us.ours, unit: '×' },
        { what: 'ours, 3 working days', value: us.short, unit: 'µs' },
        { what: 'ours, 300 working days', value: us.long, unit: 'µs' },
        { what: '300 days against 3', value: us.long / us.short, unit: '×', target: { atMost: 1.5 } },
      ],
      notes: [
        `the walk agrees on all ${all.length} acceptances`,
        `dayjs-business-time on the ${noSwaps.length} without a day worked in place of another, which it does not know`,
        `moment-business-days on those ${atOnce.length} of them that count from their own day: it does not know hours either`,
      ],
    };
  },
};

/** A library at work, once it agrees on every date. */
function theirs<Day>({ name, from, add, dateOf }: DayLibrary<Day>, cases: readonly Case[]): Pass {
  const starts = cases.map(({ at, due }) => {
    const start = from(localTime(at));
    const [theirDate, ourDate] = [dateOf(add(start, LIMIT)), localDate(due).toString()];
    if (theirDate !== ourDate) throw new Error(`Accepted ${at}: ${ourDate} here, ${theirDate} by ${name}`);
    return start;
  });
  return pass(starts, (start) => add(start, LIMIT));
}
