import { defineJob } from '../../platform/queue.ts';
import { carryOutImport } from './actions/carry-out-import.ts';
import { type CheckCapabilities, checkImport } from './actions/check-import.ts';
import { CarryOutImport, CheckImport } from './job-payloads.ts';

export const jobs = [
  defineJob(CheckImport.name, CheckImport.payload, (capabilities: CheckCapabilities, { importId }) =>
    checkImport(capabilities, importId),
  ),
  defineJob(CarryOutImport.name, CarryOutImport.payload, (capabilities: CheckCapabilities, { importId }) =>
    carryOutImport(capabilities, importId),
  ),
];
