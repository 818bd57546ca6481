import { type Db, transaction } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { holdBytes } from '../locks.ts';
import { isKept } from '../store.ts';

export type DropCapabilities = { readonly db: Db; readonly files: FileStore };

/**
 * Drops bytes that no row names any more: the same file may have been sent by somebody else, or again, and then it
 * stays. Whoever is just sending it waits, and finds that it must be written anew.
 */
export async function dropBytes({ db, files }: DropCapabilities, sha256: string): Promise<void> {
  await transaction(db, async (tx) => {
    await holdBytes(tx, sha256);
    if (!(await isKept(tx, sha256))) await files.remove(sha256);
  });
}
