import { defineDailyJob, defineJob } from '../../platform/queue.ts';
import { remindUnclaimed, type UnclaimedCapabilities } from './actions/remind-unclaimed.ts';
import { type SendCapabilities, sendReadyLetter } from './actions/send-ready-letter.ts';
import { type SigningCapabilities, signResult } from './actions/sign-result.ts';
import { SendReadyLetter, SignResult } from './job-payloads.ts';

export const jobs = [
  defineJob(SignResult.name, SignResult.payload, async (capabilities: SigningCapabilities, { resultId }) => {
    await signResult(capabilities, resultId);
  }),
  defineJob(SendReadyLetter.name, SendReadyLetter.payload, async (capabilities: SendCapabilities, about) => {
    await sendReadyLetter(capabilities, about);
  }),
  // In the morning, for whoever reads their mail before they set out.
  defineDailyJob('remind-unclaimed', '06:30', async (capabilities: UnclaimedCapabilities) => {
    await remindUnclaimed(capabilities);
  }),
];
