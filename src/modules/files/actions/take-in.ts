import { randomBytes } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Antivirus } from '../../../platform/antivirus.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import {
  checkUpload,
  type FileInspector,
  type FileStore,
  type ImageProblem,
  type IncomingFile,
  type PdfProblem,
  type UploadProblem,
} from '../../../platform/files/index.ts';
import { enqueue } from '../../../platform/queue.ts';
import { ScanUpload } from '../job-payloads.ts';
import { holdBytes } from '../locks.ts';
import { insertUpload, type Scan, type Upload } from '../store.ts';
import { contentOf } from './scan-upload.ts';

/** Twenty megabytes: a scan of some forty pages. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

export type IntakeCapabilities = {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly inspector: FileInspector;
  readonly antivirus: Antivirus | null;
};
export type IntakeProblem = UploadProblem | PdfProblem | ImageProblem | 'file-infected';

/**
 * Takes in a file that lies beside the store: looked into, scanned where a scanner is configured, then kept under its
 * SHA-256, and safe on disk before its row is written. What `alongside` writes is written with the row, or not at all.
 * A scanner that does not answer keeps nobody waiting: the file is taken in, scanned later, and not opened before.
 */
export async function takeIn(
  { db, clock, inspector, antivirus }: IntakeCapabilities,
  accountId: number,
  given: { readonly name: string; readonly file: IncomingFile },
  alongside: (tx: Tx, upload: Upload) => Promise<void> = async () => {},
): Promise<Result<Upload, Problem<IntakeProblem>>> {
  const { file } = given;
  try {
    const checked = checkUpload(given.name, file.sample, { maxBytes: MAX_UPLOAD_BYTES });
    if (!checked.ok) return checked;
    const seen = await inspector.inspect(file.path, checked.value.mediaType);
    if (!seen.ok) return seen;
    const scan = await scanned(antivirus, clock, file);
    if (scan.scan === 'infected') return fail('file-infected', { facts: { malware: scan.malware } });
    return await transaction(db, async (tx) => {
      await holdBytes(tx, file.sha256);
      await file.keep();
      const upload = await insertUpload(tx, {
        token: randomBytes(16).toString('base64url'),
        sha256: file.sha256,
        size: file.size,
        ...checked.value,
        uploadedBy: accountId,
        uploadedAt: clock.now(),
        facts: seen.value,
        scan,
      });
      if (scan.scan === 'unscanned') await enqueue(tx, ScanUpload, { uploadId: upload.id }, `scan:${upload.id}`);
      await alongside(tx, upload);
      return ok(upload);
    });
  } finally {
    await file.drop();
  }
}

async function scanned(antivirus: Antivirus | null, clock: Clock, file: IncomingFile): Promise<Scan> {
  if (!antivirus) return { scan: 'not-asked' };
  const verdict = await antivirus.scan(contentOf(file.path));
  if (verdict.state === 'unavailable') return { scan: 'unscanned' };
  const scannedAt = clock.now();
  return verdict.state === 'clean'
    ? { scan: 'clean', scannedAt }
    : { scan: 'infected', scannedAt, malware: verdict.malware };
}
