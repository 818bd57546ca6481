import { type FieldError, fail, ok, type Result } from '../../../kernel/result.ts';
import { type CalendarDay, type CalendarYear, DAY_KINDS, type DayKind } from './calendar-year.ts';
import { isDate } from './local-time.ts';
import type { HolidaysCsvInvalid } from './problems.ts';

/** The special days of one year, ready to become a calendar year once an owner and a week are added. */
export type YearOfHolidays = Pick<CalendarYear, 'year' | 'status' | 'days'>;

const HEADER = 'date,kind,label,pair_date,year_status,confidence';
const CONFIDENCE = ['high', 'medium', 'low'];

/**
 * Reads a list of holidays (`date,kind,label,pair_date,year_status,confidence`, one day a line, dates as 2019-01-31, a
 * label with a comma in double quotes) into years in order. Problem: `holidays-csv-invalid`, each fault with its line.
 */
export function parseHolidaysCsv(text: string): Result<YearOfHolidays[], HolidaysCsvInvalid> {
  const [header, ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER)
    return fail('holidays-csv-invalid', { errors: [fault(1, 'header', 'header-unknown', header)] });
  const years = new Map<number, YearOfHolidays>();
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (row.trim() === '') continue;
    errors.push(...readRow(row, at + 2, years, seen));
  }
  if (errors.length > 0) return fail('holidays-csv-invalid', { errors });
  return ok([...years.values()].sort((a, b) => a.year - b.year));
}

function readRow(row: string, line: number, years: Map<number, YearOfHolidays>, seen: Set<string>): FieldError[] {
  const fields = fieldsOf(row);
  if (fields.length !== 6) return [fault(line, 'row', 'columns-not-six', fields.length)];
  const [date, kind, label, pairDate, status, confidence] = fields as [string, string, string, string, string, string];
  if (!isDate(date)) return [fault(line, 'date', 'date-invalid', date)];
  const number = Number(date.slice(0, 4));
  const year = years.get(number);
  const faults: FieldError[] = [];
  const refuseIf = (wrong: boolean, field: string, code: string, value: string) =>
    wrong && faults.push(fault(line, field, code, value));
  refuseIf(seen.has(date), 'date', 'date-twice', date);
  refuseIf(!isDayKind(kind), 'kind', 'kind-unknown', kind);
  refuseIf(label === '', 'label', 'label-missing', label);
  refuseIf(pairDate !== '' && !isDate(pairDate), 'pair_date', 'date-invalid', pairDate);
  refuseIf(!isStatus(status), 'year_status', 'year-status-unknown', status);
  refuseIf(
    year !== undefined && isStatus(status) && year.status !== status,
    'year_status',
    'year-status-differs',
    status,
  );
  refuseIf(!CONFIDENCE.includes(confidence), 'confidence', 'confidence-unknown', confidence);
  if (faults.length > 0 || !isDayKind(kind) || !isStatus(status)) return faults;
  const day: CalendarDay = { date, kind, label, ...(pairDate && { pairDate }) };
  if (year) year.days.push(day);
  else years.set(number, { year: number, status, days: [day] });
  seen.add(date);
  return [];
}

/** Splits at commas outside double quotes; a doubled quote inside quotes is one. */
const fieldsOf = (row: string): string[] =>
  [...`,${row}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );

const isDayKind = (text: string): text is DayKind => (DAY_KINDS as readonly string[]).includes(text);
const isStatus = (text: string): text is CalendarYear['status'] => text === 'published' || text === 'provisional';

const fault = (line: number, field: string, code: string, value: string | number = ''): FieldError => ({
  pointer: `/${line}/${field}`,
  code,
  facts: { line, value },
});
