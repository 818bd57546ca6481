import { fold } from '../../../kernel/vietnamese.ts';
import type { DayKind } from './calendar-year.ts';

/** The columns a list of special days may have, each with the other names people give it. */
const COLUMNS = {
  date: ['ngay'],
  kind: ['loai', 'loai ngay'],
  label: ['ten', 'ten ngay', 'noi dung'],
  pair_date: ['ngay di doi', 'ngay hoan doi'],
  sessions: ['gio lam viec', 'gio lam'],
  decision: ['quyet dinh', 'so quyet dinh'],
  year_status: ['trang thai nam'],
  confidence: ['do chac chan'],
} as const;
export type CsvColumn = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as CsvColumn[];
/** Without these a row says nothing. */
export const NEEDED_COLUMNS: readonly CsvColumn[] = ['date', 'kind', 'label'];

/** `pair_date`, "Pair date" and "Ngày đi đôi" are one column; null for a name nobody knows. */
export function columnNamed(heading: string): CsvColumn | null {
  const name = plain(heading);
  return COLUMN_NAMES.find((column) => plain(column) === name || isOneOf(COLUMNS[column], name)) ?? null;
}

const KINDS: Readonly<Record<DayKind, readonly string[]>> = {
  HOLIDAY: ['nghi le', 'ngay le', 'nghi le, tet'],
  COMPENSATORY: ['nghi bu'],
  SWAP_OFF: ['nghi hoan doi'],
  SWAP_WORK: ['lam bu', 'lam bu hoan doi'],
  LOCAL_CLOSURE: ['dong cua', 'tam dong cua'],
  HALF_DAY: ['nua ngay', 'lam nua ngay', 'lam viec nua ngay'],
};

/** `HOLIDAY`, "holiday" and "Nghỉ lễ" are one kind; null for a word nobody knows. */
export function kindNamed(word: string): DayKind | null {
  const name = plain(word);
  const kinds = Object.keys(KINDS) as DayKind[];
  return kinds.find((kind) => plain(kind) === name || isOneOf(KINDS[kind], name)) ?? null;
}

const plain = (text: string): string => fold(text).replaceAll('_', ' ').trim();
const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
