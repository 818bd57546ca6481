import { CsvError, parse } from 'csv-parse/sync';
import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { fold } from '../../../kernel/vietnamese.ts';
import type { AgencyReceipt } from './judge-bypass.ts';

export const MOST_RECEIPTS = 5000;
export const MOST_KILOBYTES = 1024;

/** The rows of a list, and on which line of the file each stands. */
export type ReceiptList = { readonly rows: readonly AgencyReceipt[]; readonly lines: readonly number[] };

/** What a column may be called, without accents. */
const COLUMNS: Readonly<Record<keyof AgencyReceipt, readonly string[]>> = {
  number: ['number', 'so ho so', 'ma ho so'],
  agency: ['agency', 'co quan', 'ma co quan'],
  procedureCode: ['procedure', 'procedure_code', 'thu tuc', 'ma thu tuc'],
  receivedAt: ['received_at', 'ngay tiep nhan', 'thoi diem tiep nhan'],
};
const FIELDS = Object.keys(COLUMNS) as (keyof AgencyReceipt)[];

/** What stands in a picture, a PDF or a workbook, never in a list. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/**
 * The list an agency's system exports: a heading and four columns, parted by commas, semicolons or tabs. Other columns are
 * left unread. Problem: `invalid-input`, each fault at `/file` with its line.
 */
export function readReceiptsCsv(text: string): Result<ReceiptList, Problem<'invalid-input'>> {
  if (BINARY.test(text) || text.includes('\uFFFD')) return refuse('receipts-not-text');
  if (Buffer.byteLength(text) > MOST_KILOBYTES * 1024) return refuse('receipts-too-large', { limit: MOST_KILOBYTES });
  const records = split(text);
  if (!records.ok) return records;
  const [heading, ...rest] = records.value;
  if (!heading) return refuse('receipts-empty');
  const place = (field: keyof AgencyReceipt) => heading.cells.findIndex((name) => COLUMNS[field].includes(fold(name)));
  const missing = FIELDS.filter((field) => place(field) < 0);
  if (missing.length > 0) return refuse('receipts-columns', { missing: missing.map(nameOf).join(', ') });
  const found = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (found.length === 0) return refuse('receipts-empty');
  if (found.length > MOST_RECEIPTS) return refuse('receipts-too-many', { limit: MOST_RECEIPTS });
  const cellOf = (cells: readonly string[], field: keyof AgencyReceipt) => (cells[place(field)] ?? '').normalize('NFC');
  const rows = found.map(({ cells }) => ({
    number: cellOf(cells, 'number'),
    agency: cellOf(cells, 'agency'),
    procedureCode: cellOf(cells, 'procedureCode'),
    receivedAt: cellOf(cells, 'receivedAt'),
  }));
  return ok({ rows, lines: found.map(({ line }) => line) });
}

/** A fault of a row told at its line of the file instead of its place in the input. */
export function atLines(problem: Problem, lines: readonly number[]): Problem {
  const errors = (problem.errors ?? []).map((error) => {
    const [, part, at = ''] = error.pointer.split('/');
    if (part !== 'rows') return error;
    return { ...error, pointer: '/file', facts: { ...error.facts, line: lines[Number(at)] ?? 0 } };
  });
  return { ...problem, errors };
}

const nameOf = (field: keyof AgencyReceipt): string => COLUMNS[field][0] ?? field;

type Line = { readonly line: number; readonly cells: readonly string[] };

function split(text: string): Result<Line[], Problem<'invalid-input'>> {
  const delimiter = [';', '\t'].find((sign) => text.split(/\r?\n/, 1)[0]?.includes(sign)) ?? ',';
  try {
    const records = parse(text, { bom: true, delimiter, trim: true, relax_column_count: true, info: true });
    const read = records as unknown as { record: string[]; info: { lines: number } }[];
    return ok(read.map(({ record, info }) => ({ line: info.lines, cells: record.map(plainCell) })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('receipts-quotes', { line: Number(error.lines ?? 1) });
  }
}

/** An apostrophe that only keeps a spreadsheet from calculating is not part of the text. */
const plainCell = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

const refuse = (code: string, facts: FieldError['facts'] = {}) =>
  fail('invalid-input', { errors: [{ pointer: '/file', code, facts }] });
