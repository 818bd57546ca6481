import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { syncDirectory } from './durable.ts';

export type StoredFile = { readonly sha256: string; readonly size: number };

/** Bytes kept under their own SHA-256 (64 hexadecimal digits), never changed and never overwritten. */
export interface FileStore {
  /** When this returns, the bytes survive a power cut; storing the same bytes again is harmless. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Throws when the store has no such file: a row that names it was written without its bytes. */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Drops bytes that no row names any more; harmless when they are gone already. */
  remove(sha256: string): Promise<void>;
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

  return {
    has,
    async put(content) {
      const incoming = path.join(root, 'incoming');
      await mkdir(incoming, { recursive: true });
      const aside = path.join(incoming, randomUUID());
      try {
        const stored = await writeAside(aside, content instanceof Uint8Array ? [content] : content);
        const target = pathOf(stored.sha256);
        const folder = path.dirname(target);
        await mkdir(folder, { recursive: true });
        // What is there stays: whoever stored it first may be reading it.
        if (!(await has(stored.sha256))) await rename(aside, target);
        // Always all three: a twin request may have made folder or file this very moment and not yet synced them.
        for (const directory of [folder, path.dirname(folder), root]) await syncDirectory(directory);
        return stored;
      } finally {
        await rm(aside, { force: true });
      }
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async open(sha256) {
      const handle = await open(pathOf(sha256), 'r');
      return handle.createReadStream();
    },
  };
}

async function writeAside(
  file: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
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
