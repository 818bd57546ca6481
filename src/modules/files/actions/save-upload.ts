import { randomBytes } from 'node:crypto';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { checkUpload, type FileStore, sampleOf, type UploadProblem } from '../../../platform/files/index.ts';
import { holdBytes } from '../locks.ts';
import { insertUpload, type Upload } from '../store.ts';

/** Ten megabytes: a scan of some twenty pages. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/**
 * Keeps a file that somebody sent: checked by its bytes, stored under its SHA-256 and safe on disk before its row is
 * written. The token it gets is what a form carries until the file is attached to a dossier.
 *
 * Problems: `file-empty`, `file-too-large`, `file-type-not-allowed`, `file-name-invalid`, `file-damaged`.
 */
export async function saveUpload(
  { db, clock, files }: { db: Db; clock: Clock; files: FileStore },
  accountId: number,
  sent: { name: string; bytes: Uint8Array },
): Promise<Result<Upload, Problem<UploadProblem>>> {
  const checked = checkUpload(sent.name, sampleOf(sent.bytes), { maxBytes: MAX_UPLOAD_BYTES });
  if (!checked.ok) return checked;
  const { sha256, size } = await files.put(sent.bytes);
  return transaction(db, async (tx) => {
    await holdBytes(tx, sha256);
    // The same file may have been here before, and was dropped a moment ago because nobody had attached it.
    if (!(await files.has(sha256))) await files.put(sent.bytes);
    const upload = await insertUpload(tx, {
      token: randomBytes(16).toString('base64url'),
      sha256,
      size,
      ...checked.value,
      uploadedBy: accountId,
      uploadedAt: clock.now(),
    });
    return ok(upload);
  });
}
