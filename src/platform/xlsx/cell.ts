/** What stands in a cell. A formula is one whatever its last result was; a date is a day, with a time of day or without. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: string; readonly hasTime: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string };

/** A row with its number in the sheet, from 1, and its cells by column, from 0; empty ones are left out. */
export type Row = { readonly number: number; readonly cells: readonly (Cell | undefined)[] };

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** 0 for "A1", 26 for "AA7"; null for what is no place of a sheet. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The day of a number as spreadsheets count them, from 30 December 1899 or 1 January 1904; null where there is none. */
export function dayOfSerial(serial: number, since1904: boolean): { day: string; hasTime: boolean } | null {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || days < 61 || days > 2_958_465) return null;
  return {
    day: Temporal.PlainDate.from('1899-12-30').add({ days }).toString(),
    hasTime: serial - Math.floor(serial) > 1e-9,
  };
}

/** The number of a day, for writing. */
export const serialOfDay = (day: string): number =>
  Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day)).days;

/** `_x000D_` is how a workbook writes characters XML has no place for. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
