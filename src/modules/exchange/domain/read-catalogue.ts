import { fold } from '../../../kernel/vietnamese.ts';
import type { Sheet } from '../../../platform/xlsx/index.ts';
import { type FaultList, NOWHERE, type Place } from './fault.ts';
import { proceduresOf, type ReadProcedure } from './from-tables.ts';
import type { AgencyNames } from './read-cell.ts';
import { readTable, type TableRow } from './read-table.ts';
import { GUIDE_SHEET, LISTS_SHEET, SHEET_NAMES, type SheetName, sheetFormat } from './sheets.ts';

/** Sheets of a workbook by their names, as they were read; null for those the form does not have. */
export type NamedSheet = { readonly name: string; readonly sheet: Sheet | null };

/** The guide and the lists are for people, and not looked at. */
export const isForPeople = (name: string): boolean =>
  [GUIDE_SHEET, LISTS_SHEET].some((title) => fold(title) === fold(name));

/** Whether a sheet of this name is one of the form. */
export const isOfTheForm = (name: string): boolean =>
  SHEET_NAMES.some((known) => fold(sheetFormat(known).title) === fold(name));

/** The procedures of a workbook; everything that is wrong with its sheets, rows and cells goes into `faults`. */
export function readSheets(sheets: readonly NamedSheet[], agencies: AgencyNames, faults: FaultList): ReadProcedure[] {
  const known = SHEET_NAMES.map((name) => ({ name, folded: fold(sheetFormat(name).title) }));
  for (const { name, sheet } of sheets)
    if (!sheet) faults.add({ ...NOWHERE, sheet: name }, 'sheet-unknown', { sheet: name });
  const tables = Object.fromEntries(
    known.map(({ name, folded }): [SheetName, readonly TableRow[]] => {
      const format = sheetFormat(name);
      const found = sheets.find((each) => fold(each.name) === folded);
      if (!found) faults.add({ ...NOWHERE, sheet: format.title }, 'sheet-missing', { sheet: format.title });
      return [name, found?.sheet ? readTable(found.sheet, format, agencies, faults) : []];
    }),
  ) as Record<SheetName, readonly TableRow[]>;
  return proceduresOf(tables, faults);
}

/** As somebody goes through the workbook: sheet by sheet, row by row; what belongs to no sheet first. */
export function inOrderOfSheets(one: Place, other: Place): number {
  const sheet = ({ sheet: title }: Place) => SHEET_NAMES.findIndex((name) => sheetFormat(name).title === title);
  return sheet(one) - sheet(other) || (one.row ?? 0) - (other.row ?? 0);
}

/** `format` and `version` of a catalogue in JSON. */
export const JSON_FORMAT = { format: 'mot-cua-catalogue', version: 1 } as const;

/** The procedures of a catalogue in JSON; what is wrong with its outside goes into `faults`. */
export function readJson(text: string, faults: FaultList): ReadProcedure[] {
  const parsed = parse(text, faults);
  if (parsed === undefined) return [];
  const { format, version, procedures } = (parsed ?? {}) as Record<string, unknown>;
  if (format !== JSON_FORMAT.format || version !== JSON_FORMAT.version || !Array.isArray(procedures)) {
    faults.add(NOWHERE, 'json-not-catalogue');
    return [];
  }
  const first = new Map<string, number>();
  return procedures.flatMap((file: unknown, at): ReadProcedure[] => {
    const code = codeOf(file);
    const place = { ...NOWHERE, column: `procedures[${at}]`, procedure: code };
    if (code === null) {
      faults.add(place, 'part-malformed', { path: `procedures[${at}].code`, expected: 'code' });
      return [];
    }
    const before = first.get(code);
    if (before !== undefined) {
      faults.add(place, 'code-twice', { code, first: before + 1 });
      return [];
    }
    first.set(code, at);
    const placeOf = (path: readonly (string | number)[]) => ({
      ...place,
      column: path.reduce<string>(
        (all, key) => all + (typeof key === 'number' ? `[${key}]` : `.${key}`),
        `procedures[${at}]`,
      ),
    });
    return [{ code, file: file as Record<string, unknown>, placeOf }];
  });
}

function parse(text: string, faults: FaultList): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    faults.add(NOWHERE, 'json-broken', at === undefined ? {} : { at: Number(at) });
    return undefined;
  }
}

function codeOf(file: unknown): string | null {
  const code = typeof file === 'object' && file !== null ? (file as { code?: unknown }).code : undefined;
  return typeof code === 'string' && /^\d\.\d{6}$/.test(code) ? code : null;
}
