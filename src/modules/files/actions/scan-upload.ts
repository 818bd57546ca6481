import { createReadStream } from 'node:fs';
import type { Antivirus } from '../../../platform/antivirus.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { saveScan, scannedUpload } from '../store.ts';

export type ScanCapabilities = {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly antivirus: Antivirus | null;
};

/**
 * Has an upload scanned that was not yet, and keeps what the scanner says; one that does not answer is a reason to ask
 * again, and is told. Harmless when the upload was scanned before, or is gone.
 */
export async function scanUpload(
  { db, clock, files, antivirus }: ScanCapabilities,
  id: number,
): Promise<{ readonly unavailable: string } | null> {
  const upload = await scannedUpload(db, id);
  if (!antivirus || !upload || upload.scan === 'clean' || upload.scan === 'infected') return null;
  const verdict = await antivirus.scan(await files.open(upload.sha256));
  if (verdict.state === 'unavailable') return { unavailable: verdict.reason };
  const scannedAt = clock.now();
  await saveScan(
    db,
    id,
    verdict.state === 'clean'
      ? { scan: 'clean', scannedAt }
      : { scan: 'infected', scannedAt, malware: verdict.malware },
  );
  return null;
}

/** A file as the scanner is given it. */
export const contentOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path);
