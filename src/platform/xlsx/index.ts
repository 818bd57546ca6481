export { type Cell, columnName, type Row } from './cell.ts';
export { openPackage, XLSX_BOUNDS, type XlsxBounds, type XlsxPackage, type XlsxProblem } from './open-package.ts';
export type { Sheet } from './read-sheet.ts';
export { readWorkbook, type Workbook } from './read-workbook.ts';
export {
  type CellValue,
  type SheetColumn,
  type SheetToWrite,
  type WorkbookWriter,
  workbookWriter,
} from './write-workbook.ts';
