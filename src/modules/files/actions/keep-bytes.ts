import type { Db, Tx } from '../../../platform/database/database.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { FileStore, StoredFile } from '../../../platform/files/index.ts';
import { holdBytes } from '../locks.ts';

/**
 * Keeps bytes that are no upload of a dossier: safe on disk before `write` names them in a row of a table that stands in
 * `kept_bytes`, in the transaction it is given. Whoever drops the same bytes this moment finds that row, or is waited for.
 */
export async function keepBytes<T>(
  { db, files }: { readonly db: Db; readonly files: FileStore },
  bytes: Uint8Array,
  write: (tx: Tx, file: StoredFile) => Promise<T>,
): Promise<T> {
  const file = await files.put(bytes);
  return transaction(db, async (tx) => {
    await holdBytes(tx, file.sha256);
    if (!(await files.has(file.sha256))) await files.put(bytes);
    return write(tx, file);
  });
}
