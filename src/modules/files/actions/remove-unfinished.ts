import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { deleteResumable, resumableBefore } from '../resumable-store.ts';

export type RemoveUnfinishedCapabilities = { readonly db: Db; readonly clock: Clock; readonly files: FileStore };

/** How long somebody may take to go on with a file that broke off. */
export const UNFINISHED_KEPT_HOURS = 24;

const AT_ONCE = 200;

/**
 * Removes the files that were begun a day ago and more and not finished, and the word that others were; answers how many
 * rows. What a killed process was receiving goes too.
 */
export async function removeUnfinished({ db, clock, files }: RemoveUnfinishedCapabilities): Promise<number> {
  await files.tidy();
  const before = clock.now().subtract({ hours: UNFINISHED_KEPT_HOURS });
  for (let removed = 0; ; ) {
    const gone = await resumableBefore(db, before, AT_ONCE);
    for (const { id } of gone) {
      await rm(path.join(files.unfinished, id), { force: true });
      await deleteResumable(db, id);
    }
    removed += gone.length;
    if (gone.length < AT_ONCE) return removed;
  }
}
