import { defineRepeatedJob } from '../../platform/queue.ts';
import { type WatchCapabilities, watchDeadlines } from './actions/watch-deadlines.ts';

export const jobs = [
  defineRepeatedJob('watch-deadlines', 5, async (capabilities: WatchCapabilities) => {
    await watchDeadlines(capabilities);
  }),
];
