import { CENTER } from '../../../center/index.ts';
import type { ProcessFacts, ProcessFinding, ProcessFindingCode, ProcessSubject } from './lint-process.ts';
import type { ProcessStep, StepRole } from './process.ts';

const AT_CENTER: ReadonlySet<StepRole> = new Set(['reception', 'clerk', 'postal']);
const AT_AGENCY: ReadonlySet<StepRole> = new Set(['handler', 'agency_head', 'approver', 'clerk']);

/** The roles that may be charged with a step of an agency, or of the center. */
const rolesAt = (agency: string): ReadonlySet<StepRole> => (agency === CENTER ? AT_CENTER : AT_AGENCY);

/** What is wrong with one step by itself: who is charged with it, its quota, and where the applicant has to go. */
export function lintStep(
  step: ProcessStep,
  index: number,
  procedure: ProcessSubject,
  facts: ProcessFacts,
): ProcessFinding[] {
  const findings: ProcessFinding[] = [];
  const found = (code: ProcessFindingCode, key: keyof ProcessStep) =>
    findings.push({
      code,
      path: ['steps', index, key],
      facts: { step: step.name, agency: step.agency, ...(step.unit && { unit: step.unit }) },
    });

  const atCenter = step.agency === CENTER;
  if (!atCenter && !facts.agencies.has(step.agency)) found('unknown-agency', 'agency');
  if (!rolesAt(step.agency).has(step.role)) found('step-without-actor', 'role');

  const handOver = step.kind === 'receive' || step.kind === 'return';
  if (!handOver && step.quota.value <= 0) found('step-without-quota', 'quota');
  if (handOver && step.quota.value > 0) found('quota-at-hand-over', 'quota');

  const elsewhere = step.place !== undefined && step.place !== 'CENTER';
  if (elsewhere && !step.legalBasis?.trim()) found('applicant-elsewhere-without-basis', 'place');
  if (procedure.settlement === 'ON_SITE') {
    const leaves = elsewhere || (!atCenter && step.agency !== procedure.agency);
    if (leaves) found('leaves-the-center', 'agency');
  }
  return findings;
}
