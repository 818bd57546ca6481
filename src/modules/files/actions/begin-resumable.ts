import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { checkName } from '../../../platform/files/index.ts';
import { countAttempt } from '../../identity/index.ts';
import { holdUnfinished } from '../locks.ts';
import { countUnfinished, insertResumable } from '../resumable-store.ts';
import { UPLOADS_AN_HOUR, uploadsOf } from '../upload-limits.ts';
import { MAX_UPLOAD_BYTES } from './take-in.ts';

/** A form has room for some dozens of files; more than these are never sent side by side. */
const MOST_UNFINISHED = 20;

/**
 * Begins a file that will come in pieces, under an id nobody can guess. What can be refused before a byte was sent is.
 *
 * Problems: `file-empty`, `file-too-large`, `file-name-invalid`, `file-name-too-long`, `too-many-unfinished`, `too-many-attempts`.
 */
export async function beginResumable(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  accountId: number,
  { id, ...given }: { readonly id: string; readonly name: string; readonly size: number },
): Promise<Result<null, Problem>> {
  const name = given.name.normalize('NFC');
  const named = checkName(name);
  if (!named.ok) return named;
  if (!(given.size > 0)) return fail('file-empty');
  if (given.size > MAX_UPLOAD_BYTES)
    return fail('file-too-large', { facts: { size: given.size, maxMegabytes: MAX_UPLOAD_BYTES / (1024 * 1024) } });
  const allowed = await countAttempt(db, clock.now(), [{ key: uploadsOf(accountId), ...UPLOADS_AN_HOUR }]);
  if (!allowed.ok) return allowed;
  return transaction(db, async (tx) => {
    await holdUnfinished(tx, accountId);
    if ((await countUnfinished(tx, accountId)) >= MOST_UNFINISHED)
      return fail('too-many-unfinished', { facts: { limit: MOST_UNFINISHED } });
    await insertResumable(tx, { id, accountId, name, size: given.size, startedAt: clock.now() });
    return ok(null);
  });
}
