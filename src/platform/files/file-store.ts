import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { syncDirectory } from './durable.ts';
import { type FileSample, sampled } from './file-sample.ts';
import { removeStale } from './stale-files.ts';

export type StoredFile = { readonly sha256: string; readonly size: number };

/** Bytes on disk, beside the store: they are looked into before they are kept, or dropped. One of the two ends it. */
export type IncomingFile = StoredFile & {
  readonly path: string;
  readonly sample: FileSample;
  /** When this returns, the bytes are in the store and survive a power cut. */
  keep(): Promise<void>;
  /** Harmless after `keep`. */
  drop(): Promise<void>;
};

/** Bytes kept under their own SHA-256 (64 hexadecimal digits), never changed and never overwritten. */
export interface FileStore {
  /** When this returns, the bytes survive a power cut; storing the same bytes again is harmless. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /**
   * Writes a stream beside the store, a piece at a time. Of more than `maxBytes` one byte more is kept, so that its size
   * tells, and the rest is read past.
   */
  receive(content: Uint8Array | AsyncIterable<Uint8Array>, maxBytes?: number): Promise<IncomingFile>;
  /** Takes a file that lies in the folder `unfinished`, and makes sure that it is on disk. */
  adopt(file: string): Promise<IncomingFile>;
  /** A folder on the store's disk for files that come in pieces. */
  readonly unfinished: string;
  /** Throws when the store has no such file: a row that names it was written without its bytes. */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Drops bytes that no row names any more; harmless when they are gone already. */
  remove(sha256: string): Promise<void>;
  /** Removes what a killed process was receiving a day ago and more. */
  tidy(): Promise<void>;
}

/** A store in a folder: `ab/cd/abcd…`, two levels, so that no directory grows beyond a few thousand entries. */
export function diskFileStore(root: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Not a SHA-256 in hexadecimal: ${JSON.stringify(sha256)}`);
    return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = (sha256: string): Promise<boolean> =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    );

  const incoming = path.join(root, 'incoming');

  const keep = async (file: string, sha256: string): Promise<void> => {
    const target = pathOf(sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true });
    // What is there stays: whoever stored it first may be reading it.
    if (!(await has(sha256))) await rename(file, target);
    // Always all three: a twin request may have made folder or file this very moment and not yet synced them.
    for (const directory of [folder, path.dirname(folder), root]) await syncDirectory(directory);
  };
  const beside = (file: string, stored: StoredFile, sample: FileSample): IncomingFile => ({
    ...stored,
    path: file,
    sample,
    keep: () => keep(file, stored.sha256),
    drop: () => rm(file, { force: true }),
  });
  const receive: FileStore['receive'] = async (content, maxBytes = Number.POSITIVE_INFINITY) => {
    await mkdir(incoming, { recursive: true });
    const file = path.join(incoming, randomUUID());
    const arriving = sampled(content instanceof Uint8Array ? [content] : content);
    try {
      const stored = await writeAside(file, atMost(arriving.content, maxBytes + 1));
      return beside(file, stored, arriving.sample());
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  };

  return {
    has,
    receive,
    unfinished: path.join(root, 'unfinished'),
    async put(content) {
      const file = await receive(content);
      try {
        await file.keep();
        return { sha256: file.sha256, size: file.size };
      } finally {
        await file.drop();
      }
    },
    async adopt(file) {
      const handle = await open(file, 'r+');
      try {
        const reading = sampled(handle.createReadStream({ autoClose: false, start: 0 }));
        const hash = createHash('sha256');
        for await (const chunk of reading.content) hash.update(chunk);
        await handle.chmod(0o640);
        await handle.sync();
        const sample = reading.sample();
        return beside(file, { sha256: hash.digest('hex'), size: sample.size }, sample);
      } finally {
        await handle.close();
      }
    },
    tidy: () => removeStale(incoming, 24),
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async open(sha256) {
      const handle = await open(pathOf(sha256), 'r');
      return handle.createReadStream();
    },
  };
}

async function writeAside(file: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', 0o640);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.byteLength;
      await handle.writeFile(chunk); // continues where the last write ended, and never writes half a chunk
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** The first bytes; the others pass unseen. */
async function* atMost(content: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of content) {
    if (left > 0) yield chunk.byteLength > left ? chunk.subarray(0, left) : chunk;
    left -= chunk.byteLength;
  }
}
