import { defineJob } from '../../platform/queue.ts';
import { type PrintCapabilities, printReceipt } from './actions/print-receipt.ts';
import { type SendCapabilities, sendReceipt } from './actions/send-receipt.ts';
import { PrintReceipt, SendReceipt } from './job-payloads.ts';

export const jobs = [
  defineJob(PrintReceipt.name, PrintReceipt.payload, async (capabilities: PrintCapabilities, { dossierId }) => {
    await printReceipt(capabilities, dossierId);
  }),
  defineJob(SendReceipt.name, SendReceipt.payload, async (capabilities: SendCapabilities, { dossierId }) => {
    await sendReceipt(capabilities, dossierId);
  }),
];
