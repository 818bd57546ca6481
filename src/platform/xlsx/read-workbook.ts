import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { unescapeText } from './cell.ts';
import type { XlsxPackage, XlsxProblem } from './open-package.ts';
import { readSheet, type SharedParts, type Sheet } from './read-sheet.ts';
import { attribute, scanXml, XmlFault } from './scan-xml.ts';

/** A workbook: its sheets in order, each read when it is asked for. */
export type Workbook = {
  readonly sheets: readonly {
    readonly name: string;
    readonly read: () => Promise<Result<Sheet, Problem<XlsxProblem>>>;
  }[];
};

/** Twice the cells of 2,500 procedures; beyond it the memory would be at stake. All sheets that are read count. */
export const MAX_CELLS = 1_200_000;

/**
 * Reads a workbook as Excel, LibreOffice and others write it. Problems: `xlsx-damaged`, and `xlsx-too-much` from the sheet
 * with which there are more cells than `MAX_CELLS`.
 */
export async function readWorkbook(file: XlsxPackage): Promise<Result<Workbook, Problem<XlsxProblem>>> {
  try {
    const main = await mainPart(file);
    const xml = main && (await file.read(main));
    if (!main || !xml) return fail('xlsx-damaged');
    const targets = await relations(file, main);
    const { places, since1904 } = sheetsOf(xml);
    const room = { cells: MAX_CELLS };
    const partOf = (type: string) => [...targets.values()].find((target) => target.type.endsWith(type))?.part;
    const shared: SharedParts = {
      since1904,
      strings: stringsOf((await file.read(partOf('/sharedStrings') ?? '')) ?? ''),
      dateStyles: dateStylesOf((await file.read(partOf('/styles') ?? '')) ?? ''),
    };
    return ok({
      sheets: places.map(({ name, relation }) => ({
        name,
        read: () => sheetAt(file, targets.get(relation)?.part, shared, room),
      })),
    });
  } catch (error) {
    return damaged(error);
  }
}

async function sheetAt(
  file: XlsxPackage,
  part: string | undefined,
  shared: SharedParts,
  room: { cells: number },
): Promise<Result<Sheet, Problem<XlsxProblem>>> {
  try {
    const xml = part === undefined ? null : await file.read(part);
    if (xml === null) return fail('xlsx-damaged');
    const sheet = readSheet(xml, shared, room);
    return sheet ? ok(sheet) : fail('xlsx-too-much');
  } catch (error) {
    return damaged(error);
  }
}

/** What a damaged part makes fail while it is unpacked or read; a fault of ours goes on. */
function damaged(error: unknown): Result<never, Problem<XlsxProblem>> {
  const isOfZip = error instanceof Error && !(error instanceof TypeError || error instanceof RangeError);
  if (error instanceof XmlFault || isOfZip) return fail('xlsx-damaged');
  throw error;
}

const mainPart = async (file: XlsxPackage) =>
  [...(await relations(file, '')).values()].find(({ type }) => type.endsWith('/officeDocument'))?.part;

/** What a part refers to, by the name it uses: `rId1` → `xl/worksheets/sheet1.xml`. */
async function relations(file: XlsxPackage, part: string) {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const found = new Map<string, { readonly part: string; readonly type: string }>();
  scanXml((await file.read(`${folder}_rels/${name}.rels`)) ?? '', {
    open(element, attributes) {
      const [id, target, type] = ['Id', 'Target', 'Type'].map((key) => attribute(attributes, key));
      const place = target && placeOf(folder, target);
      if (element === 'Relationship' && id && place && type) found.set(id, { part: place, type });
    },
  });
  return found;
}

/** Null for what leads nowhere at all. */
const placeOf = (folder: string, target: string): string | null =>
  URL.parse(target, `file:///${folder}`)?.pathname.slice(1).replace(/%20/g, ' ') ?? null;

function sheetsOf(xml: string) {
  const places: { name: string; relation: string }[] = [];
  let since1904 = false;
  scanXml(xml, {
    open(element, attributes) {
      if (element === 'workbookPr') since1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (element !== 'sheet') return;
      places.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '' });
    },
  });
  return { places, since1904 };
}

/** The texts cells refer to; what shows how a text is pronounced is none of it. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [inText, inPhonetic] = [false, false];
  scanXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 't') inText = true;
      if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
    },
    text(text) {
      if (inText && !inPhonetic) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescapeText);
}

/** The places, in the list of cell formats, of those that show a number as a date. */
function dateStylesOf(xml: string): ReadonlySet<number> {
  const custom = new Map<number, boolean>();
  const styles = new Set<number>();
  let [inFormats, place] = [false, 0];
  scanXml(xml, {
    open(name, attributes) {
      const format = Number(attribute(attributes, 'numFmtId'));
      if (name === 'numFmt') custom.set(format, showsDate(attribute(attributes, 'formatCode') ?? ''));
      if (name === 'cellXfs') inFormats = true;
      if (name !== 'xf' || !inFormats) return;
      if (custom.get(format) ?? isBuiltInDate(format)) styles.add(place);
      place += 1;
    },
    close(name) {
      if (name === 'cellXfs') inFormats = false;
    },
  });
  return styles;
}

const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);

/** Letters of days, months and years outside quotes and brackets. */
const showsDate = (code: string): boolean => /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
