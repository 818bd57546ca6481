import { defineDailyJob, defineJob } from '../../platform/queue.ts';
import { type ForgetCapabilities, forgetExports } from './actions/forget-exports.ts';
import { type ExportCapabilities, makeExport } from './actions/make-export.ts';
import { MakeExport } from './job-payloads.ts';
import { exportWriter } from './pages/export-writer.ts';

export const jobs = [
  defineJob(MakeExport.name, MakeExport.payload, (capabilities: ExportCapabilities, { exportId }) =>
    makeExport(capabilities, exportWriter, exportId),
  ),
  defineDailyJob('forget-board-exports', '02:05', async (capabilities: ForgetCapabilities) => {
    await forgetExports(capabilities);
  }),
];
