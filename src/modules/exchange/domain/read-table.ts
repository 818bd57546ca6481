import { fold } from '../../../kernel/vietnamese.ts';
import { type Cell, columnName, type Row, type Sheet } from '../../../platform/xlsx/index.ts';
import type { Column, SheetFormat } from './columns.ts';
import { type FaultList, NOWHERE, type Place } from './fault.ts';
import { putAt } from './paths.ts';
import { type AgencyNames, readCell } from './read-cell.ts';

/** One row of a sheet as a thing; `code` is whose it is, null where that cannot be read. */
export type TableRow = {
  readonly code: string | null;
  readonly thing: Readonly<Record<string, unknown>>;
  readonly number: number;
  /** Where a part of the thing stands, by the path of its column; the row where no column is meant. */
  readonly placeOf: (path: string) => Place;
};

/** Reads a sheet by its first row that has something in it. Everything that is wrong goes into `faults`. */
export function readTable(sheet: Sheet, format: SheetFormat, agencies: AgencyNames, faults: FaultList): TableRow[] {
  const { title } = format;
  for (const range of sheet.merged) {
    const [cell = ''] = range.split(':');
    faults.add({ ...NOWHERE, sheet: title, row: Number(/\d+$/.exec(cell)?.[0] ?? 0) || null, cell }, 'cells-merged', {
      range,
    });
  }
  const [head, ...rows] = sheet.rows;
  const columns = columnsOf(head, format, faults);
  return rows.map((row) => readRow(row, { title, columns, agencies, faults }));
}

/** Where each column of the form stands, whatever their order. */
function columnsOf(head: Row | undefined, { title, columns }: SheetFormat, faults: FaultList) {
  const found = new Map<Column, number>();
  head?.cells.forEach((cell, at) => {
    if (!cell) return;
    const heading = cell.kind === 'text' ? cell.text : '';
    const place = {
      ...NOWHERE,
      sheet: title,
      row: head.number,
      cell: `${columnName(at)}${head.number}`,
      column: heading,
    };
    const column = columns.find((one) => fold(one.title) === fold(heading));
    if (!column) faults.add(place, 'column-unknown', { column: heading });
    else if (found.has(column)) faults.add(place, 'column-twice', { column: heading });
    else found.set(column, at);
  });
  for (const column of columns)
    if (!found.has(column))
      faults.add({ ...NOWHERE, sheet: title, row: head?.number ?? null, column: column.title }, 'column-missing', {
        column: column.title,
      });
  return found;
}

type Reading = {
  readonly title: string;
  readonly columns: ReadonlyMap<Column, number>;
  readonly agencies: AgencyNames;
  readonly faults: FaultList;
};

function readRow({ number, cells }: Row, { title, columns, agencies, faults }: Reading): TableRow {
  const code = codeIn(cells, columns);
  const placeAt = (column: Column | undefined, at: number | undefined): Place => ({
    sheet: title,
    row: number,
    cell: at === undefined ? null : `${columnName(at)}${number}`,
    column: column?.title ?? null,
    procedure: code,
  });
  const placeOf = (path: string) => {
    const column = [...columns.keys()].find((one) => one.path === path || one.path.startsWith(`${path}.`));
    return placeAt(column, column && columns.get(column));
  };
  const thing: Record<string, unknown> = {};
  for (const [column, at] of columns) {
    const read = readCell(cells[at], column, agencies);
    if ('fault' in read) faults.add(placeAt(column, at), read.fault, read.facts);
    else if (read.value !== undefined) putAt(thing, column.path, read.value);
  }
  return { code, thing, number, placeOf };
}

function codeIn(cells: readonly (Cell | undefined)[], columns: ReadonlyMap<Column, number>): string | null {
  for (const [column, at] of columns) {
    const cell = column.kind === 'code' ? cells[at] : undefined;
    if (cell?.kind === 'text' && /^\d\.\d{6}$/.test(cell.text.trim())) return cell.text.trim();
  }
  return null;
}
