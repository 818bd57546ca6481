import { compileCalendar } from '../../src/modules/calendar/index.ts';
import { demoYears } from '../support/demo-years.ts';
import type { Row } from '../support/row.ts';
import { microsecondsEach, pass } from '../support/timing.ts';

const YEARS = 10;

export const calendar: Row = {
  name: 'calendar',
  title: `compiling ${YEARS} years of a calendar`,
  async measure() {
    const published = demoYears();
    const first = published[0]!.year;
    const years = Array.from({ length: YEARS }, (_, index) => {
      const year = published[index];
      return year ?? { ...published.at(-1)!, year: first + index, days: [] };
    });
    const start = performance.now();
    compileCalendar(years);
    const firstTime = performance.now() - start;
    return {
      figures: [
        { what: 'the first time', value: firstTime, unit: 'ms', target: { atMost: 5 } },
        {
          what: 'once warm',
          value: microsecondsEach({ warm: pass([years], compileCalendar) }).warm / 1000,
          unit: 'ms',
        },
      ],
    };
  },
};
