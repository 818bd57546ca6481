import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { DropBytes } from '../job-payloads.ts';
import { holdForRemoving } from '../locks.ts';
import { deleteUnattached } from '../store.ts';

export type RemoveCapabilities = { readonly db: Db; readonly clock: Clock };

/**
 * How long a file may wait to be attached. A page's form lives for a day and a half at most (twelve hours of a session,
 * a day in which an ended one is remembered); a program may upload before a weekend and file after it.
 */
export const UPLOADS_KEPT_HOURS = 72;

/** So many at a time, that those who attach files at night wait a moment only. */
const AT_ONCE = 200;

/**
 * Removes the uploads that nobody attached to anything, and has their bytes dropped once the removal is committed;
 * answers how many. What a filing under way is about to attach stays.
 */
export async function removeUnattached({ db, clock }: RemoveCapabilities): Promise<number> {
  const before = clock.now().subtract({ hours: UPLOADS_KEPT_HOURS });
  for (let removed = 0; ; ) {
    const hashes = await transaction(db, async (tx) => {
      await holdForRemoving(tx);
      const gone = await deleteUnattached(tx, before, AT_ONCE);
      for (const sha256 of new Set(gone)) await enqueue(tx, DropBytes, { sha256 }, `drop-bytes:${sha256}`);
      return gone;
    });
    removed += hashes.length;
    if (hashes.length < AT_ONCE) return removed;
  }
}
