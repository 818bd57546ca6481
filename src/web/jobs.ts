import { defineDailyJob } from '../platform/queue.ts';
import { type ForgetAnswersCapabilities, forgetAnswers } from './server/forget-answers.ts';

export const jobs = [
  defineDailyJob('forget-answers', '02:20', async (capabilities: ForgetAnswersCapabilities) => {
    await forgetAnswers(capabilities);
  }),
];
