import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Configstore, FileStore } from '@tus/file-store';
import { syncDirectory } from './durable.ts';

/**
 * The files that come in pieces, as the tus server knows them, in one folder. Its own store answers before the bytes are
 * on disk; here what was acknowledged survives a power cut. Lengths are told at the beginning, and unfinished files are
 * removed by our own clock: neither of the library's extensions for that is offered.
 */
export class PieceStore extends FileStore {
  /** `rows` knows of every file its length and what it is called. */
  constructor(directory: string, rows: Configstore) {
    super({ directory, configstore: rows });
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  override async create(...given: Parameters<FileStore['create']>): ReturnType<FileStore['create']> {
    const created = await super.create(...given);
    await syncDirectory(this.directory);
    return created;
  }

  override async write(piece: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(path.join(this.directory, id), { flags: 'r+', start: offset, flush: true });
    await pipeline(piece, file);
    return offset + file.bytesWritten;
  }
}
