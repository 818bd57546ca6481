import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { fail, ok } from '../../kernel/result.ts';
import { activeContent } from './pdf-activity.ts';
import { openedStreams } from './pdf-bombs.ts';
import type { PdfVerdict } from './pdf-problems.ts';

/** A dossier's paper of more pages is several papers. */
export const MAX_PAGES = 500;

/**
 * Reads a PDF as its readers will and says whether it may be taken in: whole, open to everybody, doing nothing by itself.
 * Hostile files make this slow and large, so it runs where that harms nobody: see `pdf-process.ts`.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const pdf = await PDF.load(bytes).catch(() => undefined);
  if (!pdf) return fail('file-damaged');
  // Recovery forgets the table's word on encryption, and other readers may recover other objects than we do.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const recovered = pdf.recoveredViaBruteForce;
  if (pdf.isEncrypted || (recovered && raw.includes('/Encrypt'))) return fail('file-encrypted');
  if (recovered && raw.includes('/JavaScript')) return fail('file-active', { facts: { what: 'script' } });
  const resolve = resolver(pdf);
  const pageCount = pdf.getPageCount();
  if (pageCount > MAX_PAGES) return fail('file-too-many-pages', { facts: { pages: pageCount, maxPages: MAX_PAGES } });
  if (pageCount === 0 || !hasAllPages(pdf, pageCount, resolve)) return fail('file-damaged');
  const streams = openedStreams(resolve);
  for (const part of reachable(pdf, resolve)) {
    const what = activeContent(part, resolve);
    if (what) return fail('file-active', { facts: { what } });
    if (part instanceof PdfStream && !(await streams.allow(part))) return fail('file-too-complex');
  }
  return ok({ pageCount });
}

type Resolve = (ref: PdfRef) => PdfObject | null;
const resolver =
  ({ context }: PDF): Resolve =>
  (ref) =>
    context.registry.resolve(ref);

/** What a cut in the middle takes away: pages the tree has counted, and what is drawn on them. */
function hasAllPages(pdf: PDF, pageCount: number, resolve: Resolve): boolean {
  const counted = pdf.context.catalog.getDict().getDict('Pages', resolve)?.getNumber('Count', resolve)?.value ?? 0;
  if (counted > pageCount) return false;
  return pdf.getPages().every(({ dict }) => {
    const contents = dict.get('Contents');
    const drawn = contents instanceof PdfArray ? [...contents] : [contents];
    return drawn.every((one) => !(one instanceof PdfRef) || resolve(one) !== null);
  });
}

/** Every dictionary and stream that can be reached from the catalogue, each once. */
function* reachable(pdf: PDF, resolve: Resolve): Generator<PdfDict> {
  const seen = new Set<number>();
  const waiting: (PdfObject | null)[] = [pdf.context.catalog.getDict()];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (part instanceof PdfRef) {
      if (seen.has(part.objectNumber)) continue;
      seen.add(part.objectNumber);
      waiting.push(resolve(part));
    } else if (part instanceof PdfArray) {
      for (const item of part) if (isNested(item)) waiting.push(item);
    } else if (part instanceof PdfDict) {
      yield part;
      for (const [, value] of part) if (isNested(value)) waiting.push(value);
    }
  }
}

const isNested = (part: PdfObject): boolean =>
  part instanceof PdfRef || part instanceof PdfArray || part instanceof PdfDict;
