import { defineJob } from '../../platform/queue.ts';
import { type PrintCapabilities, printReceipt } from './actions/print-receipt.ts';
import { PrintReceipt } from './job-payloads.ts';

export const jobs = [
  defineJob(PrintReceipt.name, PrintReceipt.payload, async (capabilities: PrintCapabilities, { dossierId }) => {
    await printReceipt(capabilities, dossierId);
  }),
];
