import { defineDailyJob, defineJob } from '../../platform/queue.ts';
import { type DropCapabilities, dropBytes } from './actions/drop-bytes.ts';
import { type RemoveCapabilities, removeUnattached } from './actions/remove-unattached.ts';
import { DropBytes } from './job-payloads.ts';

export const jobs = [
  defineDailyJob('remove-unattached-uploads', '02:30', async (capabilities: RemoveCapabilities) => {
    await removeUnattached(capabilities);
  }),
  defineJob(DropBytes.name, DropBytes.payload, async (capabilities: DropCapabilities, { sha256 }) => {
    await dropBytes(capabilities, sha256);
  }),
];
