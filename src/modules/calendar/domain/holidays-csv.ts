import { type FieldError, fail, ok, type Result } from '../../../kernel/result.ts';
import type { CalendarDay, CalendarYear } from './calendar-year.ts';
import { dayFaults } from './check-calendar-year.ts';
import { kindNamed } from './csv-columns.ts';
import { readCsvDate } from './csv-date.ts';
import type { HolidaysCsvInvalid } from './problems.ts';
import { type CsvRow, csvFault, readCsv } from './read-csv.ts';
import { parseSessions } from './sessions-text.ts';

/** The special days of one year, ready to become a calendar year once an owner and a week are added. */
export type YearOfHolidays = Pick<CalendarYear, 'year' | 'status' | 'days'>;

const CONFIDENCE = ['high', 'medium', 'low', ''];

/**
 * Reads a list of special days, one a row (`date,kind,label` and, where needed, `pair_date`, `sessions`, `decision`,
 * `year_status`, `confidence`; dates as 2019-01-31), into years in order. Problem: `holidays-csv-invalid`, every fault with
 * its line: what cannot be read, a date listed twice, a swap whose pair is not there, a closure without decision.
 */
export function parseHolidaysCsv(text: string): Result<YearOfHolidays[], HolidaysCsvInvalid> {
  const rows = readCsv(text);
  if (!rows.ok) return rows;
  const read = rows.value.map(readRow);
  const years = yearsOf(read.flatMap(({ entry }) => (entry ? [entry] : [])));
  const unread = read.flatMap(({ faults }) => faults);
  const errors = [...unread, ...years.flatMap((year) => faultsOf(year, unread.length === 0))];
  if (errors.length > 0) return fail('holidays-csv-invalid', { errors: inOrder(errors) });
  return ok(
    years.map(({ year, entries }) => ({
      year,
      status: entries[0]!.status,
      days: entries.map(({ day }) => day),
    })),
  );
}

type Status = CalendarYear['status'];
type Entry = { readonly line: number; readonly day: CalendarDay; readonly status: Status };
type ReadYear = { readonly year: number; readonly entries: readonly Entry[] };

function readRow({ line, cells }: CsvRow): { entry: Entry | null; faults: FieldError[] } {
  const { date: dateCell = '', label = '', pair_date = '', decision = '', confidence = '' } = cells;
  const faults: FieldError[] = [];
  const say = (column: keyof CsvRow['cells'], code: string) =>
    faults.push(csvFault(line, column, code, cells[column] ?? ''));
  const dateIn = (column: 'date' | 'pair_date', text: string): string => {
    const read = readCsvDate(text);
    if ('date' in read) return read.date;
    faults.push({ pointer: `/${line}/${column}`, code: read.code, facts: { line, column, ...read.facts } });
    return '';
  };
  const date = dateIn('date', dateCell);
  const kind = kindNamed(cells.kind ?? '');
  if (!kind) say('kind', 'kind-unknown');
  if (label === '') say('label', 'label-missing');
  const pairDate = pair_date === '' ? '' : dateIn('pair_date', pair_date);
  if (pairDate && kind && !kind.startsWith('SWAP')) say('pair_date', 'pair-date-without-swap');
  const sessions = parseSessions(cells.sessions ?? '');
  if (!sessions) say('sessions', 'hours-malformed');
  const status = statusOf(cells.year_status ?? '');
  if (!status) say('year_status', 'year-status-unknown');
  if (!CONFIDENCE.includes(confidence)) say('confidence', 'confidence-unknown');
  if (faults.length > 0 || !kind || !sessions || !status) return { entry: null, faults };
  const day: CalendarDay = {
    date,
    kind,
    label,
    ...(sessions.length > 0 && { sessions }),
    ...(pairDate && { pairDate }),
    ...(decision && { decision }),
  };
  return { entry: { line, day, status }, faults };
}

const statusOf = (text: string): Status | null =>
  text === '' || text === 'published' ? 'published' : text === 'provisional' ? text : null;

function yearsOf(entries: readonly Entry[]): ReadYear[] {
  const years = Map.groupBy(entries, ({ day }) => Number(day.date.slice(0, 4)));
  return [...years].map(([year, found]) => ({ year, entries: found })).sort((a, b) => a.year - b.year);
}

/** What the days of a year are to each other, told by line. A half may be missing only because its row is wrong. */
function faultsOf({ year, entries }: ReadYear, everyRowRead: boolean): FieldError[] {
  const days = entries.map(({ day }) => day);
  return entries.flatMap(({ line, day, status }, at) => {
    const faults = dayFaults({ year, days }, at)
      .filter(({ code }) => everyRowRead || code !== 'swap-without-other-half')
      .map(({ pointer, code, facts }) => {
        const column = columnOf(pointer);
        return { pointer: `/${line}/${column}`, code, facts: { line, column, value: day.date, ...facts } };
      });
    const differs = status !== entries[0]!.status;
    return differs ? [...faults, csvFault(line, 'year_status', 'year-status-differs', status)] : faults;
  });
}

/** `/days/3/pairDate` is the column `pair_date`. */
const columnOf = (pointer: string): string => {
  const field = pointer.split('/')[3] ?? 'row';
  return field === 'pairDate' ? 'pair_date' : field;
};

const inOrder = (errors: readonly FieldError[]): FieldError[] =>
  errors.toSorted((a, b) => Number(a.facts?.line) - Number(b.facts?.line));
