import path from 'node:path';
import { loadDemoCenter } from '../../src/demo-center.ts';
import { compileCalendar } from '../../src/modules/calendar/index.ts';
import { calculateDeadline } from '../../src/modules/deadlines/index.ts';
import { naiveDueDate } from '../support/naive-due-date.ts';
import type { Row } from '../support/row.ts';
import { microsecondsEach } from '../support/timing.ts';

const FIRST = Temporal.Instant.from('2023-01-04T01:00:00Z');
/** Not a divisor of a day or a week: acceptances at all hours, nights and holidays too. */
const HOURS_BETWEEN = 31;
const CASES = 500;

export const dueDate: Row = {
  name: 'due-date',
  title: 'due date in working days, on the published calendar',
  async measure() {
    const years = loadDemoCenter(path.resolve(import.meta.dirname, '../../data'), 'kon-tum').calendar;
    const calendar = compileCalendar(years);
    const naive = naiveDueDate(years);
    const ours = (acceptedAt: Temporal.Instant, value: number) => {
      const calculated = calculateDeadline(calendar, { acceptedAt, limit: { value, unit: 'working_days' } });
      if (!calculated.ok) throw new Error(calculated.problem.code);
      return calculated.value.dueAt;
    };
    const cases = Array.from({ length: CASES }, (_, index) => FIRST.add({ hours: index * HOURS_BETWEEN }));
    for (const one of cases) agree(one, ours(one, 20), naive(one, 20));

    const [oursUs, naiveUs] = [
      microsecondsEach(cases, (at) => ours(at, 20)),
      microsecondsEach(cases, (at) => naive(at, 20)),
    ];
    const [shortUs, longUs] = [
      microsecondsEach(cases, (at) => ours(at, 3)),
      microsecondsEach(cases, (at) => ours(at, 300)),
    ];
    return {
      figures: [
        { what: 'ours, 20 working days', value: oursUs, unit: 'µs' },
        { what: 'naive walk, 20 working days', value: naiveUs, unit: 'µs' },
        { what: 'times faster', value: naiveUs / oursUs, unit: '×', target: { atLeast: 100 } },
        { what: 'ours, 3 working days', value: shortUs, unit: 'µs' },
        { what: 'ours, 300 working days', value: longUs, unit: 'µs' },
        { what: '300 days against 3', value: longUs / shortUs, unit: '×', target: { atMost: 1.5 } },
      ],
      notes: [
        'against a day-by-day walk with Temporal of our own, in place of dayjs-business-time, which is not installed',
        `both agree on all ${CASES} cases`,
      ],
    };
  },
};

function agree(at: Temporal.Instant, ours: Temporal.Instant | null, naive: Temporal.Instant) {
  if (!ours?.equals(naive)) throw new Error(`Accepted ${at}: ${ours} here, ${naive} by the naive walk`);
}
