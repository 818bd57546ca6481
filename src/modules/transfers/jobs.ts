import { defineRepeatedJob } from '../../platform/queue.ts';
import { type LateCapabilities, markLateTransfers } from './actions/mark-late-transfers.ts';

export const jobs = [
  defineRepeatedJob('mark-late-transfers', 5, async (capabilities: LateCapabilities) => {
    await markLateTransfers(capabilities);
  }),
];
