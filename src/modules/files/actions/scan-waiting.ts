import { transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { ScanUpload } from '../job-payloads.ts';
import { notScanned } from '../store.ts';
import type { ScanCapabilities } from './scan-upload.ts';

const AT_ONCE = 500;

/**
 * Has every upload scanned that the scanner has not spoken of: those that came before there was one, and those whose jobs
 * gave up on it. Answers how many. Nothing without a scanner.
 */
export async function scanWaiting({ db, antivirus }: ScanCapabilities): Promise<number> {
  if (!antivirus) return 0;
  let [asked, last] = [0, 0];
  for (;;) {
    const ids = await notScanned(db, last, AT_ONCE);
    await transaction(db, async (tx) => {
      for (const uploadId of ids) await enqueue(tx, ScanUpload, { uploadId }, `scan:${uploadId}`);
    });
    asked += ids.length;
    if (ids.length < AT_ONCE) return asked;
    last = ids.at(-1) as number;
  }
}
