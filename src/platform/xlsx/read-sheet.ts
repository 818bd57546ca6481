import { type Cell, columnOf, dayOfSerial, type Row, unescapeText } from './cell.ts';
import { attribute, scanXml } from './scan-xml.ts';

/** One sheet as it is written; `merged` are the ranges of cells joined into one, as "A2:B3". */
export type Sheet = { readonly rows: readonly Row[]; readonly merged: readonly string[] };

/** What all sheets share: texts by number, which cell styles show a date, and from when days are counted. */
export type SharedParts = {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
};

/** The rows of a sheet that have something in them, and what is merged; null when there is no room for its cells. */
export function readSheet(xml: string, shared: SharedParts, room: { cells: number }): Sheet | null {
  const rows: Row[] = [];
  const merged: string[] = [];
  let row: (Cell | undefined)[] = [];
  let [number, column] = [0, -1];
  let reading: Raw | null = null;
  let into: 'v' | 't' | 'f' | null = null;
  let inPhonetic = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'c') {
        column = columnOf(attribute(attributes, 'r') ?? '') ?? column + 1;
        reading = {
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? 0),
          value: '',
          text: null,
          isFormula: false,
        };
      } else if (reading) {
        if (name === 'v' || name === 't' || name === 'f') into = name;
        if (name === 'f') reading.isFormula = true;
        if (name === 'is') reading.text = '';
        if (name === 'rPh') inPhonetic = true;
      } else if (name === 'row') {
        number = Number(attribute(attributes, 'r') ?? number + 1);
        [row, column] = [[], -1];
      } else if (name === 'mergeCell') merged.push(attribute(attributes, 'ref') ?? '');
    },
    close(name) {
      if (name === 'c' && reading) {
        const cell = cellOf(reading, shared);
        reading = null;
        if (!cell) return;
        room.cells -= 1;
        if (room.cells >= 0) row[column] = cell;
      } else if (name === 'row' && row.length > 0 && room.cells >= 0) rows.push({ number, cells: row });
      else if (name === 'rPh') inPhonetic = false;
      if (name === into) into = null;
    },
    text(text) {
      if (!reading || into === null) return;
      if (into === 'v') reading.value += text;
      else if (into === 't' && !inPhonetic) reading.text = (reading.text ?? '') + text;
    },
  });
  return room.cells < 0 ? null : { rows, merged };
}

type Raw = { type: string; style: number; value: string; text: string | null; isFormula: boolean };

/** Nothing for a cell that only looks like something. */
function cellOf(raw: Raw, { strings, dateStyles, since1904 }: SharedParts): Cell | undefined {
  if (raw.isFormula) return { kind: 'formula' };
  switch (raw.type) {
    case 's':
      return textCell(strings[Number(raw.value)] ?? '');
    case 'inlineStr':
      return textCell(unescapeText(raw.text ?? ''));
    case 'str':
      return textCell(unescapeText(raw.value));
    case 'b':
      return { kind: 'boolean', value: raw.value === '1' };
    case 'e':
      return { kind: 'error', text: raw.value };
    case 'd':
      return { kind: 'date', day: raw.value.slice(0, 10), hasTime: /T(?!00:00(:00)?)/.test(raw.value) };
    default:
      return numberCell(raw, dateStyles, since1904);
  }
}

/** One Unicode form, whatever the program or keyboard it came from. */
const textCell = (text: string): Cell | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text: text.normalize('NFC').replace(/\r\n?/g, '\n') };

function numberCell({ value, style }: Raw, dateStyles: ReadonlySet<number>, since1904: boolean): Cell | undefined {
  if (value.trim() === '') return undefined;
  const number = Number(value);
  const day = dateStyles.has(style) ? dayOfSerial(number, since1904) : null;
  return day ? { kind: 'date', ...day } : { kind: 'number', value: number };
}
