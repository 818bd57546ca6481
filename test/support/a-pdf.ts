import { constants, deflateRawSync } from 'node:zlib';

/** One object of a PDF as it stands in the file, without its number: `<</Type/Catalog/Pages 2 0 R>>`, or a stream. */
export type PdfPart = string | Buffer;

/** A deflate stream of a few bytes that unpacks to so many megabytes of nothing; made in a moment, as it has no end. */
export function aBomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(8 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from('789c', 'hex'), ...Array<Buffer>(Math.ceil(megabytes / 8)).fill(block)]);
}

/** A stream with its dictionary's entries. */
export const aStream = (entries: string, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')]);

export type PdfWish = {
  readonly pages?: number;
  /** How many the tree says there are. */
  readonly count?: number;
  readonly catalogue?: string;
  readonly page?: string;
  readonly others?: readonly PdfPart[];
  readonly trailer?: string;
};

/**
 * A PDF written by hand, with a correct table: a catalogue with further entries, pages, and whatever objects from number
 * 3 + `pages` on. `trailer` stands in the trailer.
 */
export function aPdf(wish: PdfWish = {}): Buffer {
  const { pages = 1, catalogue = '', page = '', others = [], trailer = '' } = wish;
  const { count = pages } = wish;
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`);
  return pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
      `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${count}>>`,
      ...kids.map(() => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`),
      ...others,
    ],
    trailer,
  );
}

function pdfOf(parts: readonly PdfPart[], trailer: string): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]!.length;
  const offsets = parts.map((part, index) => {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(part), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = parts.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R/Size ${size}${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

/** The same with its table lost: readers look for the objects themselves. */
export function withoutTable(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.slice(0, text.lastIndexOf('xref\n0 ')) + text.slice(text.lastIndexOf('trailer')), 'latin1');
}
