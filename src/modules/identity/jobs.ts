import { defineDailyJob } from '../../platform/queue.ts';
import { type ForgetCapabilities, forgetEnded } from './actions/forget-ended.ts';

export const jobs = [
  defineDailyJob('forget-ended-sessions', '02:10', async (capabilities: ForgetCapabilities) => {
    await forgetEnded(capabilities);
  }),
];
