import type { ChoiceName } from './choices.ts';

/** What a cell holds; `list` kinds hold several, one a line or between semicolons. */
export type ColumnKind =
  /** Text of the form 1.001234. */
  | 'code'
  | 'text'
  /** Letters a–z, figures, hyphens: other sheets and the program refer to the thing by it. */
  | 'key'
  | 'count'
  /** Whole đồng, perhaps with dots between thousands. */
  | 'dong'
  /** In quarters. */
  | 'quota'
  | 'day'
  | 'yes-no'
  | 'agency'
  | 'agencies'
  /** An agency, or the center itself. */
  | 'agency-or-center'
  | 'texts'
  | { readonly choice: ChoiceName }
  | { readonly choices: ChoiceName };

export type Column = {
  /** Where its value stands in the thing of the row: `timeLimit.value`. */
  readonly path: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** In characters. */
  readonly width: number;
  /** What to write there, for the guide sheet. */
  readonly hint: string;
};

export type SheetFormat = {
  readonly title: string;
  /** What one row is. */
  readonly about: string;
  readonly columns: readonly Column[];
};

export const column = (
  title: string,
  path: string,
  kind: ColumnKind,
  hint: string,
  { optional = false, width = 18 }: { optional?: boolean; width?: number } = {},
): Column => ({ title, path, kind, hint, required: !optional, width });

export const optional = { optional: true };
export const wide = { width: 50 };
export const wideOptional = { optional: true, width: 50 };

/** The first column of every sheet. */
export const CODE = column('Mã thủ tục', 'code', 'code', 'Mã trong Cơ sở dữ liệu quốc gia về TTHC, ví dụ 1.001234', {
  width: 12,
});
export const CASE = column('Mã trường hợp', 'caseKey', 'key', 'Để trống nếu dùng chung cho mọi trường hợp', optional);

/** A limit in four columns. */
export const LIMIT = (isOptional: boolean): Column[] => [
  column('Thời hạn', 'timeLimit.value', 'count', 'Số; thời hạn tỉnh cam kết', { optional: isOptional, width: 10 }),
  column('Đơn vị thời hạn', 'timeLimit.unit', { choice: 'limitUnit' }, 'Chọn trong danh sách', {
    optional: isOptional,
  }),
  column('Cách tính', 'timeLimit.mode', { choice: 'limitMode' }, 'Chỉ ghi khi khác cách tính thông thường', optional),
  column('Thời hạn luật định', 'timeLimit.statutoryValue', 'count', 'Chỉ ghi khi cam kết ngắn hơn luật định', optional),
];
