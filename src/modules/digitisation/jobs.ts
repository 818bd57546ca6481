import { defineJob } from '../../platform/queue.ts';
import { signDigitised } from './actions/sign-digitised.ts';
import type { SigningCapabilities } from './capabilities.ts';
import { SignPaper } from './job-payloads.ts';

export const jobs = [
  defineJob(SignPaper.name, SignPaper.payload, async (capabilities: SigningCapabilities, { paperId }) => {
    await signDigitised(capabilities, paperId);
  }),
];
