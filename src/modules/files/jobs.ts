import { defineDailyJob, defineJob } from '../../platform/queue.ts';
import { type DropCapabilities, dropBytes } from './actions/drop-bytes.ts';
import { type RemoveCapabilities, removeUnattached } from './actions/remove-unattached.ts';
import { type RemoveUnfinishedCapabilities, removeUnfinished } from './actions/remove-unfinished.ts';
import { type ScanCapabilities, scanUpload } from './actions/scan-upload.ts';
import { scanWaiting } from './actions/scan-waiting.ts';
import { DropBytes, ScanUpload } from './job-payloads.ts';

export const jobs = [
  defineDailyJob('remove-unattached-uploads', '02:30', async (capabilities: RemoveCapabilities) => {
    await removeUnattached(capabilities);
  }),
  defineDailyJob('remove-unfinished-uploads', '02:40', async (capabilities: RemoveUnfinishedCapabilities) => {
    await removeUnfinished(capabilities);
  }),
  defineDailyJob('scan-waiting-uploads', '02:50', async (capabilities: ScanCapabilities) => {
    await scanWaiting(capabilities);
  }),
  defineJob(DropBytes.name, DropBytes.payload, async (capabilities: DropCapabilities, { sha256 }) => {
    await dropBytes(capabilities, sha256);
  }),
  // Failing is how a job asks to be run again, each time a little later.
  defineJob(ScanUpload.name, ScanUpload.payload, async (capabilities: ScanCapabilities, { uploadId }) => {
    const scanned = await scanUpload(capabilities, uploadId);
    if (scanned) throw new Error(`The virus scanner does not answer: ${scanned.unavailable}`);
  }),
];
