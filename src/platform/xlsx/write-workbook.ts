import { columnName, serialOfDay } from './cell.ts';
import { packer, zipOf } from './zip.ts';

/** What is written into a cell; a day is written as a real date. */
export type CellValue = string | number | boolean | { readonly day: string } | null;

export type SheetColumn = {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** `text` keeps "1.001234" from becoming a number when somebody types it. */
  readonly format: 'text' | 'number' | 'day' | 'long-text';
  /** The only values there may be: a range such as `'Danh mục'!$A$2:$A$9`. Excel and LibreOffice offer them as a list. */
  readonly listedIn?: string;
};

export type SheetToWrite = {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
};

/** A workbook in the making: rows go to any sheet in any order, and are packed as they come. */
export type WorkbookWriter = {
  /** Adds a row to a sheet, by the sheet's place among those the writer was begun with. */
  readonly add: (sheet: number, row: readonly CellValue[]) => void;
  /** The bytes of the workbook; nothing can be added any more. */
  readonly end: () => Buffer;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows below the last to which lists of values reach, so that new rows have them too. */
const LIST_ROWS = 20_000;

/** Begins a workbook with its sheets, each with its headings. What it takes in memory is the packed file. */
export function workbookWriter(sheets: readonly SheetToWrite[]): WorkbookWriter {
  const writing = sheets.map(({ columns }) => {
    const pack = packer();
    pack.add(sheetHead(columns));
    const titles = columns.map(({ title }) => title);
    pack.add(rowXml(1, titles, () => HEADING));
    return { pack, columns, rows: 1 };
  });
  return {
    add(at, row) {
      const sheet = writing[at];
      if (!sheet) throw new Error(`There is no sheet ${at}`);
      sheet.rows += 1;
      sheet.pack.add(rowXml(sheet.rows, row, (column) => STYLE[sheet.columns[column]?.format ?? 'text']));
    },
    end() {
      const bodies = writing.map(({ pack, columns, rows }, at) => {
        pack.add(`</sheetData>${listsXml(columns, Math.max(LIST_ROWS, rows * 2))}</worksheet>`);
        return { name: `xl/worksheets/sheet${at + 1}.xml`, packed: pack.end() };
      });
      return zipOf([...frame(sheets), ...bodies]);
    },
  };
}

/** Everything but the sheets themselves. */
function frame(sheets: readonly SheetToWrite[]) {
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([...targets, ['styles', 'styles.xml']])],
    ['xl/styles.xml', STYLES],
  ];
  return parts.map(([name, text]) => {
    const pack = packer();
    pack.add(text);
    return { name, packed: pack.end() };
  });
}

const contentTypes = (sheets: number): string => {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const parts = Array.from({ length: sheets }, (_, at) => [`worksheets/sheet${at + 1}.xml`, 'worksheet']);
  const overrides = [['workbook.xml', 'sheet.main'], ['styles.xml', 'styles'], ...parts].map(
    ([part, name]) => `<Override PartName="/xl/${part}" ContentType="${type(name ?? '')}"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (sheets: readonly SheetToWrite[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** In the order of `STYLE`: ordinary, heading, text, date, wrapped text. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF8A1538"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf><alignment vertical="top"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
const HEADING = 1;
const STYLE = { number: 0, text: 2, day: 3, 'long-text': 4 } as const;

function sheetHead(columns: readonly SheetColumn[]): string {
  const cols = columns.map(
    ({ width, format }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLE[format]}" customWidth="1"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`;
}

function rowXml(number: number, values: readonly CellValue[], styleAt: (column: number) => number): string {
  const cells = values.map((value, at) => cellXml(`${columnName(at)}${number}`, value, styleAt(at)));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, value: CellValue, style: number): string {
  if (value === null || value === '') return '';
  const head = `<c r="${place}" s="${style}"`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${head}><v>${serialOfDay(value.day)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function listsXml(columns: readonly SheetColumn[], lastRow: number): string {
  const lists = columns.flatMap(({ listedIn }, at) =>
    listedIn === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(at)}2:${columnName(at)}${lastRow}"><formula1>${escaped(listedIn)}</formula1></dataValidation>`,
        ],
  );
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Characters XML has no place for are written as `_x0007_`, and what looks like that, so that it stays as it is. */
const escaped = (text: string): string =>
  text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(
      /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu,
      (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replace(/[&<>"]/g, (c) => ESCAPES[c] as string)
    .toWellFormed();
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
