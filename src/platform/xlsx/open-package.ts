import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';

export type XlsxProblem =
  /** No bytes at all. */
  | 'xlsx-empty'
  /** Lines of text with a workbook's name: save it as .xlsx from the spreadsheet program. */
  | 'xlsx-is-text'
  /** The form of before 2007, or one with a password: save it anew as .xlsx, without a password. */
  | 'xlsx-is-old'
  /** Another kind of document, fact `kind`: `ods`, `docx`, `pdf`, `zip`, `unknown`. */
  | 'xlsx-is-other'
  /** It brings a program along: save it as .xlsx, without macros. */
  | 'xlsx-has-macros'
  /** More data than a workbook of this office can hold, or packed so that it would fill the memory. */
  | 'xlsx-too-much'
  /** It broke off on the way, or was damaged before. */
  | 'xlsx-damaged';

export type XlsxBounds = { readonly maxEntries: number; readonly maxUnpackedBytes: number };

/** Twice what 2,500 procedures take, and what the worker can hold. */
export const XLSX_BOUNDS: XlsxBounds = { maxEntries: 1000, maxUnpackedBytes: 72 * 1024 * 1024 };

/** The parts of a workbook file by name; each is unpacked when it is asked for, and no further than it said. */
export type XlsxPackage = {
  readonly names: readonly string[];
  /** Null where there is no such part. */
  readonly read: (name: string) => Promise<string | null>;
};

/**
 * Opens a workbook file by its bytes, before anything in it is believed: what kind of file it is, whether it brings macros,
 * and how large it would be unpacked.
 *
 * Problems: those of `XlsxProblem`.
 */
export async function openPackage(
  bytes: Buffer,
  bounds: XlsxBounds = XLSX_BOUNDS,
): Promise<Result<XlsxPackage, Problem<XlsxProblem>>> {
  const other = otherKind(bytes);
  if (other) return other;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    const entries = await entriesOf(zip, bounds);
    if (!entries) return fail('xlsx-too-much');
    const wrong = await wrongContent(zip, entries);
    return wrong ?? ok({ names: [...entries.keys()], read: (name) => textOf(zip, entries.get(name)) });
  } catch {
    return fail('xlsx-damaged');
  }
}

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

function otherKind(bytes: Buffer): Result<never, Problem<XlsxProblem>> | null {
  if (bytes.length === 0) return fail('xlsx-empty');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail('xlsx-is-old');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return fail('xlsx-is-other', { facts: { kind: 'pdf' } });
  return looksLikeText(bytes) ? fail('xlsx-is-text') : fail('xlsx-is-other', { facts: { kind: 'unknown' } });
}

/** No byte that no text has; UTF-16 begins with its mark. */
function looksLikeText(bytes: Buffer): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Every part by its name; null when there are too many, or together they are too large. */
async function entriesOf(zip: ZipFile, bounds: XlsxBounds): Promise<ReadonlyMap<string, Entry> | null> {
  if (zip.entryCount > bounds.maxEntries) return null;
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > bounds.maxUnpackedBytes || entries.size === bounds.maxEntries) return null;
    entries.set(entry.fileName.replace(/^\//, ''), entry);
  }
  return entries;
}

async function wrongContent(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<Result<never, Problem<XlsxProblem>> | null> {
  const types = await textOf(zip, entries.get('[Content_Types].xml'));
  if (types === null) return fail('xlsx-is-other', { facts: { kind: await zipKind(zip, entries) } });
  const hasProgram = [...entries.keys()].some((name) => /vbaproject|\/(macrosheets|activex)\//i.test(name));
  if (hasProgram || /macroEnabled|vbaProject/i.test(types)) return fail('xlsx-has-macros');
  if (/spreadsheetml\.(sheet|template)\.main\+xml/.test(types)) return null;
  return fail('xlsx-is-other', { facts: { kind: /wordprocessingml/.test(types) ? 'docx' : 'unknown' } });
}

async function zipKind(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string> {
  const mediaType = await textOf(zip, entries.get('mimetype'));
  return mediaType?.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
}

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string | null> {
  if (!entry) return null;
  const bytes = await buffer(await zip.openReadStreamPromise(entry));
  const isUtf16 = startsWith(bytes, 0xff, 0xfe);
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
