import { printHere } from '../../platform/pdf.ts';
import { defineJob } from '../../platform/queue.ts';
import { printForm } from './actions/print-form.ts';
import { type PrintCapabilities, printReceipt } from './actions/print-receipt.ts';
import { type SendCapabilities, sendReceipt } from './actions/send-receipt.ts';
import { PrintForm, PrintReceipt, SendReceipt } from './job-payloads.ts';

/** The worker sets PDF files itself. */
const here = <C extends Omit<PrintCapabilities, 'print'>>(capabilities: C) => ({ ...capabilities, print: printHere });
type Capabilities = Omit<PrintCapabilities, 'print'>;

export const jobs = [
  defineJob(PrintReceipt.name, PrintReceipt.payload, async (capabilities: Capabilities, { dossierId, edition }) => {
    await printReceipt(here(capabilities), dossierId, edition);
  }),
  defineJob(
    SendReceipt.name,
    SendReceipt.payload,
    async (capabilities: Omit<SendCapabilities, 'print'>, { dossierId, edition }) => {
      await sendReceipt(here(capabilities), dossierId, edition);
    },
  ),
  defineJob(PrintForm.name, PrintForm.payload, async (capabilities: Capabilities, { formId }) => {
    await printForm(here(capabilities), formId);
  }),
];
