import { stringify } from 'csv-stringify/sync';
import { localDate } from '../../../kernel/time.ts';
import { type CellValue, type SheetColumn, workbookWriter } from '../../../platform/xlsx/index.ts';
import { csvInstant } from '../../../web/server/csv.ts';
import type { ExportWriter } from '../actions/make-export.ts';
import { words } from '../messages/index.ts';
import type { ListedDossier } from '../queries/board-list.ts';

/** Official lists are Vietnamese; no cell is ever a formula: in a workbook words are words, in CSV a sign before them is guarded. */
export const exportWriter: ExportWriter = (format) => (format === 'xlsx' ? workbook() : csv());

function workbook() {
  const { exports: texts } = words('vi');
  const writer = workbookWriter([{ name: texts.sheet, columns: COLUMNS }]);
  return {
    add: (dossier: ListedDossier) =>
      writer.add(
        0,
        cellsOf(dossier, (at) => at && { day: localDate(at).toString() }),
      ),
    end: () => writer.end(),
  };
}

function csv() {
  const parts = [stringify([COLUMNS.map(({ title }) => title)], { bom: true })];
  let rows: string[][] = [];
  const flush = () => {
    parts.push(stringify(rows, { escape_formulas: true }));
    rows = [];
  };
  return {
    add(dossier: ListedDossier) {
      rows.push(cellsOf(dossier, (at) => csvInstant(at)).map((cell) => String(cell ?? '')));
      if (rows.length >= 1000) flush();
    },
    end() {
      flush();
      return Buffer.from(parts.join(''));
    },
  };
}

const { columns, states } = words('vi');
const text = (title: string, width: number): SheetColumn => ({ title, width, format: 'text' });
const day = (title: string): SheetColumn => ({ title, width: 14, format: 'day' });
const COLUMNS: readonly SheetColumn[] = [
  text(columns.code, 28),
  text(columns.state, 18),
  text(columns.procedureCode, 12),
  text(columns.procedure, 60),
  text(columns.applicant, 30),
  text(columns.agency, 32),
  text(columns.steps, 44),
  day(columns.submitted),
  day(columns.accepted),
  day(columns.due),
  day(columns.last),
  text(columns.stale, 12),
];

function cellsOf(row: ListedDossier, instant: (at: Temporal.Instant | null) => CellValue): CellValue[] {
  return [
    row.reference,
    states[row.state],
    row.procedureCode,
    row.procedureName,
    row.applicantName,
    row.agency,
    row.steps.join('; '),
    instant(row.submittedAt),
    instant(row.acceptedAt),
    instant(row.legalDueAt),
    instant(row.lastEventAt),
    row.isStale ? columns.yes : '',
  ];
}
