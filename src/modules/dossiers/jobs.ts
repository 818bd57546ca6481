import { defineDailyJob, defineRepeatedJob } from '../../platform/queue.ts';
import { type LapseCapabilities, lapseSupplements } from './actions/supplement/lapse-supplements.ts';
import { type EscalateCapabilities, escalateAnswers } from './answering/escalate-answers.ts';
import { type DraftKeeping, forgetDrafts } from './filing-drafts/forget-drafts.ts';
import { forgetIntakes } from './intake/forget-intakes.ts';
import type { IntakeCapabilities } from './intake/save-intake.ts';

export const jobs = [
  defineRepeatedJob('escalate-answers', 5, async (capabilities: EscalateCapabilities) => {
    await escalateAnswers(capabilities);
  }),
  // Before the files that belong to nothing are swept.
  defineDailyJob('forget-filing-drafts', '02:00', async (capabilities: DraftKeeping) => {
    await forgetDrafts(capabilities);
  }),
  defineRepeatedJob('lapse-supplements', 15, async (capabilities: LapseCapabilities) => {
    await lapseSupplements(capabilities);
  }),
  defineDailyJob('forget-intakes', '02:25', async (capabilities: IntakeCapabilities) => {
    await forgetIntakes(capabilities);
  }),
];
