import { filingOn } from '../domain/filing.ts';
import type { ProcedureSummary } from '../search-store.ts';
import type { ProcedureVersion, ProcessVersion } from '../store.ts';

export const summaryJson = ({
  code,
  name,
  field,
  agencyKey,
  agencyName,
  receivedAtCenter,
  content,
}: ProcedureSummary) => ({
  code,
  name,
  field,
  agency: { key: agencyKey, name: agencyName },
  receivedAtCenter,
  onlineLevel: content.onlineLevel,
  settlement: content.settlement,
  timeLimit: content.timeLimit,
  chargesDong: content.charges.reduce((sum, { amountDong }) => sum + amountDong, 0),
});

export const versionJson = (procedure: ProcedureVersion) => ({
  code: procedure.code,
  version: procedure.version,
  name: procedure.content.name,
  effectiveFrom: procedure.effectiveFrom,
  effectiveTo: procedure.effectiveTo,
  decisionNo: procedure.decisionNo,
});

/** A procedure as it is published (QC Đ7.2b), with the process in force and whether it can be filed today. */
export function procedureJson(procedure: ProcedureVersion, process: ProcessVersion | null, today: Temporal.PlainDate) {
  const { code: _, version: __, agency, ...content } = procedure.content;
  return {
    ...versionJson(procedure),
    ...content,
    agency: { key: agency, name: procedure.agencyName },
    filing: filingOn(today, procedure, process !== null),
    process: process && { version: process.version, steps: process.steps },
  };
}
