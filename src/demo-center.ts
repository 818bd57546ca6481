import { checkAccounts } from './demo-center/check-accounts.ts';
import { checkCenter } from './demo-center/check-center.ts';
import { checkLegalDocuments } from './demo-center/check-legal-documents.ts';
import { checkProcedures } from './demo-center/check-procedures.ts';
import { checkRuleSets } from './demo-center/check-rule-sets.ts';
import { DemoDataError, readDemoFiles } from './demo-center/read-files.ts';
import type { CalendarYear } from './modules/calendar/index.ts';
import type { Agency, CenterProfile, LegalDocumentRecord, RuleSet } from './modules/center/index.ts';
import type { ProcedureFile } from './modules/procedures/index.ts';
import type { Counter, DemoAccount } from './modules/staff/index.ts';

/** All a center needs to open its doors: the demonstration's, or a province's own by the same files. */
export type DemoCenter = {
  readonly profile: CenterProfile;
  /** Of the nation and of the province, every version. */
  readonly ruleSets: readonly RuleSet[];
  /** Every year of the center's own calendar. */
  readonly calendar: readonly CalendarYear[];
  readonly agencies: readonly Agency[];
  readonly procedures: readonly ProcedureFile[];
  readonly counters: readonly Counter[];
  readonly accounts: readonly DemoAccount[];
  readonly legalDocuments: readonly LegalDocumentRecord[];
};

/**
 * Reads and cross-checks the center of a province from the data folder; touches no database. Throws a `DemoDataError`
 * with one sentence per fault, file and line in front.
 */
export function loadDemoCenter(dataFolder: string, province: string): DemoCenter {
  const files = readDemoFiles(dataFolder, province);
  const complaints = [
    ...checkCenter(files),
    ...checkRuleSets(files),
    ...checkProcedures(files),
    ...checkAccounts(files),
    ...checkLegalDocuments(files),
  ];
  if (complaints.length > 0) throw new DemoDataError(complaints);
  return {
    profile: files.profile,
    ruleSets: files.ruleSets.map(({ value }) => value),
    calendar: files.calendar,
    agencies: files.agencies.map(({ value }) => value),
    procedures: files.procedures.map(({ value }) => value),
    counters: files.counters.map(({ value }) => value),
    accounts: files.accounts.map(({ value }) => value),
    legalDocuments: files.legalDocuments.map(({ value }) => value),
  };
}
