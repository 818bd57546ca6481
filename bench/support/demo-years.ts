import path from 'node:path';
import { loadDemoCenter } from '../../src/demo-center.ts';
import type { CalendarYear } from '../../src/modules/calendar/index.ts';

/** The calendar of the demo center, year by year. */
export const demoYears = (): readonly CalendarYear[] =>
  loadDemoCenter(path.resolve(import.meta.dirname, '../../data'), 'kon-tum').calendar;
