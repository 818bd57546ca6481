import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { PdfArray, PdfName, type PdfObject, type PdfRef, PdfStream } from '@libpdf/core';
import { MAX_PIXELS } from './inspect-image.ts';

const MB = 1024 * 1024;
/** What one stream that is no picture may become when it is opened, and all streams of a file together. */
const MOST_OF_ONE = 128 * MB;
const MOST_OF_ALL = 2048 * MB;
/** Deflate makes at most 1,032 bytes of one: smaller streams cannot become a burden. */
const HARMLESS = 16 * 1024;

const FLATE = ['FlateDecode', 'Fl'];
/** Filters that make few bytes many. Two of them in a row have no honest use, and multiply. */
const PACKING = new Set([...FLATE, 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']);

/** Asked for every stream of a file, in turn: whether it and those before may be opened by whoever reads the file. */
export function openedStreams(resolve: (ref: PdfRef) => PdfObject | null): {
  allow(stream: PdfStream): Promise<boolean>;
} {
  let all = 0;
  const isSmall = async (stream: PdfStream, filters: readonly PdfName[], most: number) => {
    const size = await openedSize(stream.data, filters, Math.min(most, MOST_OF_ALL - all));
    all += size ?? 0;
    return size !== undefined;
  };
  return {
    async allow(stream) {
      const filter = stream.get('Filter', resolve);
      const filters = (filter instanceof PdfArray ? [...filter] : [filter]).filter((one) => one instanceof PdfName);
      const packed = filters.filter(({ value }) => PACKING.has(value)).length;
      const isImage = stream.getName('Subtype', resolve)?.value === 'Image';
      const side = (name: string) => stream.getNumber(name, resolve)?.value ?? 0;
      const pixels = isImage ? side('Width') * side('Height') : 0;
      if (pixels > MAX_PIXELS || packed > 1) return false;
      if (packed === 0 || stream.data.length < HARMLESS) return true;
      // Readers make room for a picture by its width and height; sixteen bits of four colours are the most.
      return isSmall(stream, filters, isImage ? pixels * 8 + MB : MOST_OF_ONE);
    },
  };
}

/** How many bytes a stream becomes; undefined when they are more than allowed. What follows the packing does not count. */
async function openedSize(data: Uint8Array, filters: readonly PdfName[], most: number): Promise<number | undefined> {
  let opened = data;
  for (const filter of filters) {
    if (FLATE.includes(filter.value)) return inflatedSize(opened, most);
    if (!PACKING.has(filter.value) && !/^A(SCII)?(85|Hex|HX)/.test(filter.value)) break;
    opened = new PdfStream([['Filter', filter]], opened).getDecodedData();
    if (opened.length > most) return undefined;
  }
  return opened.length;
}

/** Counted as they pass and never held. */
async function inflatedSize(data: Uint8Array, most: number): Promise<number | undefined> {
  let size = 0;
  try {
    for await (const chunk of Readable.from([data]).pipe(createInflate({ chunkSize: MB / 4 }))) {
      size += (chunk as Buffer).length;
      if (size > most) return undefined;
    }
  } catch {
    // A stream that breaks off shows as far as it goes; readers do the same.
  }
  return size;
}
