import { defineJob } from '../../platform/queue.ts';
import { type CarryOutCapabilities, carryOutRecalculation } from './actions/carry-out-recalculation.ts';
import { runStudy, type StudyCapabilities } from './actions/run-study.ts';
import { type SendNewDueCapabilities, sendNewDue } from './actions/send-new-due.ts';
import { CarryOut, SendNewDue, StudyWhatIf } from './job-payloads.ts';

export const jobs = [
  defineJob(StudyWhatIf.name, StudyWhatIf.payload, (capabilities: StudyCapabilities, { whatIfId }) =>
    runStudy(capabilities, whatIfId),
  ),
  defineJob(CarryOut.name, CarryOut.payload, (capabilities: CarryOutCapabilities, { recalculationId }) =>
    carryOutRecalculation(capabilities, recalculationId),
  ),
  defineJob(SendNewDue.name, SendNewDue.payload, async (capabilities: SendNewDueCapabilities, which) => {
    await sendNewDue(capabilities, which);
  }),
];
