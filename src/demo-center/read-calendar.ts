import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Result } from '../kernel/result.ts';
import {
  type CalendarYear,
  CalendarYearSchema,
  checkCalendarYear,
  parseHolidaysCsv,
} from '../modules/calendar/index.ts';
import { complain, readDataFile } from '../platform/data-file.ts';
import { certaintyTag, closed, like, localKey, text } from '../platform/data-schema.ts';

/** `data/calendars/OWNER.yaml`: the ordinary week; special days stand in the CSV it names. */
const CalendarFileSchema = closed({
  owner: localKey,
  name: text,
  week: CalendarYearSchema.properties.week,
  specialDays: like('^[a-z0-9-]+\\.csv$', 'holidays-2019-2027.csv'),
  source: closed({ ref: text, tag: certaintyTag }),
});

/** All years of an owner's calendar, first version each. The problem is every complaint with file and line. */
export function readCalendar(dataFolder: string, owner: string): Result<CalendarYear[], readonly string[]> {
  const shown = (name: string) => `${basename(dataFolder)}/calendars/${name}`;
  const folder = join(dataFolder, 'calendars');
  const file = readDataFile(join(folder, `${owner}.yaml`), CalendarFileSchema, shown(`${owner}.yaml`));
  if (!file.ok) return file;
  const { week, specialDays } = file.value.value;

  const csv = join(folder, specialDays);
  if (!existsSync(csv))
    return { ok: false, problem: [complain(file.value, ['specialDays'], 'names no file there is')] };
  const holidays = parseHolidaysCsv(readFileSync(csv, 'utf8'));
  if (!holidays.ok) {
    const errors = holidays.problem.errors ?? [];
    return { ok: false, problem: errors.map(({ facts, code }) => `${shown(specialDays)}:${facts?.line}: ${code}`) };
  }

  const years = holidays.value.map((year) => ({ owner, version: 1, week, ...year }));
  const problem = years.flatMap((year) => {
    const checked = checkCalendarYear(year);
    const errors = checked.ok ? [] : (checked.problem.errors ?? []);
    return errors.map(({ pointer, code }) =>
      complain(file.value, ['week'], `or a special day of ${year.year} is wrong: ${pointer} ${code}`),
    );
  });
  return problem.length > 0 ? { ok: false, problem } : { ok: true, value: years };
}
