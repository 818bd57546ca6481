import { fold } from '../../../kernel/vietnamese.ts';
import type { Cell } from '../../../platform/xlsx/index.ts';
import { type Choices, choicesOf } from './choices.ts';
import type { Column } from './columns.ts';
import type { ImportFaultCode } from './fault.ts';

/** Keys of agencies by key and by name, folded: officials write either. */
export type AgencyNames = ReadonlyMap<string, string>;

export type ReadCell =
  | { readonly value: unknown }
  | { readonly fault: ImportFaultCode; readonly facts?: Readonly<Record<string, string | number>> };

/** What a cell says, for its column; undefined where nothing stands and nothing must. */
export function readCell(cell: Cell | undefined, column: Column, agencies: AgencyNames): ReadCell {
  if (!cell) return column.required ? { fault: 'cell-missing' } : { value: undefined };
  if (cell.kind === 'formula') return { fault: 'cell-formula' };
  if (cell.kind === 'error') return { fault: 'cell-error', facts: { error: cell.text } };
  const { kind } = column;
  if (typeof kind === 'object') return 'choice' in kind ? oneOf(cell, kind.choice) : someOf(cell, kind.choices);
  return READERS[kind](cell, agencies);
}

type Filled = Exclude<Cell, { kind: 'formula' | 'error' }>;
type Reader = (cell: Filled, agencies: AgencyNames) => ReadCell;

const wrong = (expected: string, cell: Filled): ReadCell => ({
  fault: 'cell-wrong-kind',
  facts: { expected, found: shown(cell) },
});

/** A cell as the sheet shows it. */
function shown(cell: Filled): string {
  if (cell.kind === 'date') return cell.day.split('-').reverse().join('/');
  const text = cell.kind === 'text' ? cell.text : String(cell.value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A whole number somebody typed is text all the same: an article, a number of a form. */
const plain = (cell: Filled): string | null => {
  if (cell.kind === 'text') return cell.text.trim();
  return cell.kind === 'number' && Number.isInteger(cell.value) ? String(cell.value) : null;
};

const text: Reader = (cell) => {
  const value = plain(cell);
  return value === null ? wrong('text', cell) : { value };
};

/** Text of a form; `expected` names the form. */
const formed =
  (expected: string, pattern: RegExp): Reader =>
  (cell) => {
    const value = plain(cell);
    return value !== null && pattern.test(value) ? { value } : wrong(expected, cell);
  };

const whole =
  (expected: string, digits: RegExp): Reader =>
  (cell) => {
    if (cell.kind === 'text' && digits.test(cell.text.trim()))
      return { value: Number(cell.text.trim().replaceAll('.', '')) };
    const isWhole = cell.kind === 'number' && Number.isSafeInteger(cell.value) && cell.value >= 0;
    return isWhole ? { value: cell.value } : wrong(expected, cell);
  };

const quota: Reader = (cell) => {
  const value =
    cell.kind === 'number'
      ? cell.value
      : cell.kind === 'text' && /^\s*\d+([.,]\d+)?\s*$/.test(cell.text)
        ? Number(cell.text.replace(',', '.'))
        : Number.NaN;
  return value >= 0 && Number.isInteger(value * 4) ? { value } : wrong('quota', cell);
};

const day: Reader = (cell) => {
  if (cell.kind === 'date') return cell.hasTime ? wrong('day', cell) : { value: cell.day };
  const written = cell.kind === 'text' ? cell.text.trim() : '';
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : written;
  return isDay(iso) ? { value: iso } : wrong('day', cell);
};

const isDay = (iso: string): boolean => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  if (year === undefined) return false;
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  return m >= 1 && m <= 12 && d >= 1 && d <= Temporal.PlainDate.from({ year: y, month: m, day: 1 }).daysInMonth;
};

const yesNo: Reader = (cell) => {
  if (cell.kind === 'boolean') return { value: cell.value };
  const read = oneOf(cell, 'yesNo');
  return 'value' in read ? { value: read.value === 'yes' } : wrong('yes-no', cell);
};

const agency: Reader = (cell, agencies) => {
  const key = agencies.get(fold(plain(cell) ?? ''));
  return key === undefined ? { fault: 'agency-unknown', facts: { found: shown(cell) } } : { value: key };
};

const agencyOrCenter: Reader = (cell, agencies) =>
  ['center', 'trung tam'].includes(fold(plain(cell) ?? '')) ? { value: 'CENTER' } : agency(cell, agencies);

const agencies: Reader = (cell, known) => {
  const all = parts(cell);
  if (!all) return wrong('text', cell);
  const read = all.map((one) => ({ one, key: known.get(fold(one)) }));
  const unknown = read.find(({ key }) => key === undefined);
  return unknown ? { fault: 'agency-unknown', facts: { found: unknown.one } } : { value: read.map(({ key }) => key) };
};

const texts: Reader = (cell) => {
  const value = parts(cell);
  return value ? { value } : wrong('text', cell);
};

const READERS: Readonly<Record<Extract<Column['kind'], string>, Reader>> = {
  code: (cell) => formed('code', /^\d\.\d{6}$/)(cell, new Map()),
  text,
  key: formed('key', /^[a-z0-9]+(-[a-z0-9]+)*$/),
  count: whole('count', /^\d{1,9}$/),
  dong: whole('dong', /^(\d{1,15}|\d{1,3}(\.\d{3})+)$/),
  quota,
  day,
  'yes-no': yesNo,
  agency,
  agencies,
  'agency-or-center': agencyOrCenter,
  texts,
};

/** Several things in one cell, one a line or between semicolons. */
const parts = (cell: Filled): string[] | null => {
  const value = plain(cell);
  return (
    value
      ?.split(/[;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? null
  );
};

function oneOf(cell: Filled, name: Parameters<typeof choicesOf>[0]): ReadCell {
  const choices = choicesOf(name);
  const value = keyOf(choices, plain(cell) ?? '');
  return value === null ? notListed(choices, shown(cell)) : { value };
}

function someOf(cell: Filled, name: Parameters<typeof choicesOf>[0]): ReadCell {
  const choices = choicesOf(name);
  const all = (parts(cell) ?? ['']).map((one) => ({ one, key: keyOf(choices, one) }));
  const strange = all.find(({ key }) => key === null);
  return strange ? notListed(choices, strange.one || shown(cell)) : { value: all.map(({ key }) => key) };
}

const keyOf = (choices: Choices, written: string): string | null =>
  Object.entries(choices).find(([key, word]) => key === written || fold(word) === fold(written))?.[0] ?? null;

const notListed = (choices: Choices, found: string): ReadCell => ({
  fault: 'cell-not-listed',
  facts: { found, choices: Object.values(choices).join(' · ') },
});
