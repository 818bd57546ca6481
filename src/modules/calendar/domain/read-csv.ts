import { CsvError, parse } from 'csv-parse/sync';
import { type FieldError, fail, ok, type Result } from '../../../kernel/result.ts';
import { COLUMN_NAMES, type CsvColumn, columnNamed, NEEDED_COLUMNS } from './csv-columns.ts';
import type { HolidaysCsvInvalid } from './problems.ts';

/** One row of a list by its columns; `line` is where it stands in the file. */
export type CsvRow = { readonly line: number; readonly cells: Readonly<Partial<Record<CsvColumn, string>>> };

/** A year has fewer special days than this many times over. */
const MOST_ROWS = 2000;
export const MOST_KILOBYTES = 1024;
/** What stands in a picture, a PDF or a workbook, never in a list. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/**
 * The rows of a list as Excel, LibreOffice or a text editor saves it: with or without byte order mark, parted by commas,
 * semicolons (Vietnamese Excel) or tabs, in double quotes where needed. Problem: `holidays-csv-invalid` with the lines.
 */
export function readCsv(text: string): Result<CsvRow[], HolidaysCsvInvalid> {
  if (BINARY.test(text)) return refuse([csvFault(1, 'row', 'csv-not-text')]);
  if (Buffer.byteLength(text) > MOST_KILOBYTES * 1024)
    return refuse([csvFault(1, 'row', 'csv-too-large', MOST_KILOBYTES)]);
  const unreadable = text.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (unreadable >= 0) return refuse([csvFault(unreadable + 1, 'row', 'csv-not-utf8')]);
  const records = split(text);
  if (!records.ok) return records;
  const [heading, ...rows] = records.value;
  if (!heading) return refuse([csvFault(1, 'header', 'csv-empty')]);
  const columns = heading.cells.map(columnNamed);
  const faults = headingFaults(heading.line, heading.cells, columns);
  if (rows.length > MOST_ROWS) faults.push(csvFault(heading.line, 'header', 'csv-too-long', MOST_ROWS));
  if (faults.length > 0) return refuse(faults);
  const wrong = rows.filter(({ cells }) => cells.slice(columns.length).some((cell) => cell !== ''));
  if (wrong.length > 0)
    return refuse(wrong.map(({ line, cells }) => csvFault(line, 'row', 'too-many-columns', cells.length)));
  return ok(
    rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column as CsvColumn, cells[at] ?? ''])),
    })),
  );
}

/** A fault of the list: where it is, and the value that is wrong. */
export const csvFault = (line: number, column: string, code: string, value: string | number = ''): FieldError => ({
  pointer: `/${line}/${column}`,
  code,
  facts: { line, column, value },
});

type Record_ = { readonly line: number; readonly cells: readonly string[] };

function split(text: string): Result<Record_[], HolidaysCsvInvalid> {
  const delimiter = [';', '\t'].find((sign) => text.split(/\r?\n/, 1)[0]?.includes(sign)) ?? ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      info: true,
      to: MOST_ROWS + 2,
    });
    return ok(
      (records as unknown as { record: string[]; info: { lines: number } }[])
        .map(({ record, info }) => ({ line: info.lines, cells: record.map(plainCell) }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse([csvFault(Number(error.lines ?? 1), 'row', 'csv-quotes')]);
  }
}

/** Text as we keep it; an apostrophe that only keeps a spreadsheet from calculating is not part of it. */
const plainCell = (cell: string): string => cell.normalize('NFC').replace(/^'(?=[=+\-@])/, '');

function headingFaults(line: number, names: readonly string[], columns: readonly (CsvColumn | null)[]): FieldError[] {
  const unknown = names.filter((_, at) => columns[at] === null);
  const twice = columns.filter((column, at) => column !== null && columns.indexOf(column) < at);
  const missing = NEEDED_COLUMNS.filter((column) => !columns.includes(column));
  return [
    ...unknown.map((name) => ({
      ...csvFault(line, 'header', 'column-unknown', name),
      facts: { line, value: name, known: COLUMN_NAMES.join(', ') },
    })),
    ...twice.map((column) => csvFault(line, 'header', 'column-twice', String(column))),
    ...missing.map((column) => csvFault(line, 'header', 'column-missing', column)),
  ];
}

const refuse = (errors: readonly FieldError[]) => fail('holidays-csv-invalid', { errors });
