import { constants, crc32, deflateRawSync } from 'node:zlib';

/** The content of one file of an archive, packed as it came. */
export type Packed = {
  readonly chunks: readonly Buffer[];
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc: number;
};

/** Takes text and packs it piece by piece, so that long content is never whole in memory. */
export type Packer = { readonly add: (text: string) => void; readonly end: () => Packed };

/** Pieces smaller than this are gathered before they are packed. */
const GATHERED_CHARACTERS = 256 * 1024;
/** The empty last block of packed data. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

export function packer(): Packer {
  const chunks: Buffer[] = [];
  let [gathered, bytes, crc] = ['', 0, 0];
  const pack = () => {
    const piece = Buffer.from(gathered);
    gathered = '';
    if (piece.length === 0) return;
    bytes += piece.length;
    crc = crc32(piece, crc);
    // Flushed to a whole byte, and not as the last: one piece can follow another.
    chunks.push(deflateRawSync(piece, { finishFlush: constants.Z_SYNC_FLUSH }));
  };
  return {
    add(text) {
      gathered += text;
      if (gathered.length >= GATHERED_CHARACTERS) pack();
    },
    end() {
      pack();
      chunks.push(LAST_BLOCK);
      return { chunks, bytes, crc, packedBytes: chunks.reduce((sum, { length }) => sum + length, 0) };
    },
  };
}

/** Names are UTF-8 (bit 11). */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day of the format: the same content gives the same bytes. */
const DATE = 0x21;

/** A ZIP archive of packed files, in their order. */
export function zipOf(files: readonly { readonly name: string; readonly packed: Packed }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed } of files) {
    const head = Buffer.concat([localHeader(name, packed), Buffer.from(name)]);
    directory.push(directoryEntry(name, packed, offset), Buffer.from(name));
    parts.push(head, ...packed.chunks);
    offset += head.length + packed.packedBytes;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...parts, entries, endOfDirectory(files.length, entries.length, offset)]);
}

/** What stands alike before a file and in the directory, from `at` on. */
function describe(into: Buffer, at: number, name: string, { crc, packedBytes, bytes }: Packed): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(FLAGS, at + 2);
  into.writeUInt16LE(DEFLATED, at + 4);
  into.writeUInt16LE(DATE, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(packedBytes, at + 14);
  into.writeUInt32LE(bytes, at + 18);
  into.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function localHeader(name: string, packed: Packed): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  describe(head, 4, name, packed);
  return head;
}

function directoryEntry(name: string, packed: Packed, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  describe(entry, 6, name, packed);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOfDirectory(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
