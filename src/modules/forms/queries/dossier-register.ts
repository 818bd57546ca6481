import type { Db } from '../../../platform/database/database.ts';
import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import { type CellValue, type SheetColumn, workbookWriter } from '../../../platform/xlsx/index.ts';
import type { Center } from '../../center/index.ts';
import { headOf } from '../actions/issue-form.ts';
import type { RegisterPeriod, RegisterRow } from '../domain/register.ts';
import { ANNEX_COLUMNS, annexCells, REGISTER_COLUMNS, registerCells, registerSheet } from '../domain/register-view.ts';
import { annexRows, type RegisterFilter, registerRows } from '../register-store.ts';

/** More rows are no paper anybody reads: a workbook takes them, or a shorter period. */
export const REGISTER_ON_PAPER = 2000;

/** The register of a period as Mẫu 06 (07 since 2025), ready to be set, in the form set in force at `at`. */
export async function registerPaper(
  { db, center }: { readonly db: Db; readonly center: Center },
  filter: RegisterFilter,
  { agency, at }: { readonly agency: string | null; readonly at: Temporal.Instant },
): Promise<PdfSheet> {
  const rows: RegisterRow[] = [];
  for await (const row of registerRows(db, filter)) rows.push(row);
  const period: RegisterPeriod = { from: filter.from.toString(), to: filter.to.toString(), agency };
  const head = await headOf(db, { form: 'register', center, rules: null, at, number: null });
  return registerSheet(head, period, { rows, annex: await annexRows(db, filter) });
}

/** The same as a workbook: one sheet for the dossiers, one for the papers. Rows are packed as they come. */
export async function registerWorkbook(db: Db, filter: RegisterFilter): Promise<Buffer> {
  const book = workbookWriter([
    { name: 'Sổ theo dõi hồ sơ', columns: columns(REGISTER_COLUMNS) },
    { name: 'Phụ lục', columns: columns(ANNEX_COLUMNS) },
  ]);
  let number = 0;
  for await (const row of registerRows(db, filter)) book.add(0, numbered(registerCells(row, number++)));
  for (const [index, row] of (await annexRows(db, filter)).entries()) book.add(1, numbered(annexCells(row, index)));
  return book.end();
}

const columns = (titles: readonly string[]): SheetColumn[] =>
  titles.map((title, index) =>
    index === 0 ? { title, width: 6, format: 'number' } : { title, width: 22, format: 'long-text' },
  );
const numbered = ([number, ...cells]: readonly string[]): CellValue[] => [Number(number), ...cells];
