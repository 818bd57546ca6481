import { CENTER } from '../../center/index.ts';
import { limitMinutes } from './limit-minutes.ts';
import type { ProcedureContent } from './procedure-content.ts';
import { type Process, type ProcessStep, quotaMinutes, type StepRole } from './process.ts';

/** Why a process may not be approved; each code's meaning stands in `explainFinding`. */
export type ProcessFindingCode =
  | 'step-count'
  | 'duplicate-step'
  | 'first-step-not-receive'
  | 'last-step-not-return'
  | 'misplaced-step'
  | 'result-not-registered'
  | 'not-one-settling-step'
  | 'unknown-agency'
  | 'step-without-actor'
  | 'step-without-quota'
  | 'quota-at-hand-over'
  | 'exceeds-limit'
  | 'calendar-limit-without-ground'
  | 'applicant-elsewhere-without-basis'
  | 'leaves-the-center';

/** `path` leads from the process to the place: `['steps', 2, 'quota']`. */
export type ProcessFinding = {
  readonly code: ProcessFindingCode;
  readonly path: readonly (string | number)[];
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type ProcessFacts = {
  /** Keys of all agencies there are, without the center. */
  readonly agencies: ReadonlySet<string>;
  readonly standardDayMinutes: number;
};

type Subject = Pick<ProcedureContent, 'agency' | 'settlement' | 'timeLimit'>;

const MAX_STEPS = 7;
const AT_CENTER: ReadonlySet<StepRole> = new Set(['reception', 'clerk', 'postal']);
const AT_AGENCY: ReadonlySet<StepRole> = new Set(['handler', 'agency_head', 'approver', 'clerk']);
const MAY_REGISTER: ReadonlySet<StepRole> = new Set(['approver', 'clerk', 'handler']);

/**
 * Everything for which a process cannot be approved for its procedure (QC Đ2.3a, QC Đ13.3): it has to end with the
 * return, every step needs an actor and a quota, the quotas must fit the limit, and nobody is sent elsewhere without a
 * legal basis. No finding means it can be opened for reception (QC Đ2.1).
 */
export function lintProcess(process: Process, procedure: Subject, facts: ProcessFacts): ProcessFinding[] {
  return [
    ...lintOrder(process.steps, procedure),
    ...process.steps.flatMap((step, index) => lintStep(step, index, procedure, facts)),
    ...lintTime(process, procedure, facts.standardDayMinutes),
  ];
}

function lintOrder(steps: readonly ProcessStep[], procedure: Subject): ProcessFinding[] {
  const findings: ProcessFinding[] = [];
  const found = (code: ProcessFindingCode, ...path: (string | number)[]) => findings.push({ code, path });

  const seen = new Set<string>();
  steps.forEach((step, index) => {
    if (seen.has(step.key)) found('duplicate-step', 'steps', index, 'key');
    seen.add(step.key);
  });

  if (procedure.settlement === 'IMMEDIATE') {
    const settles = steps.length === 1 && steps[0]?.kind === 'settle' && steps[0].agency === CENTER;
    if (!settles) found('not-one-settling-step', 'steps');
    return findings;
  }

  const last = Math.max(0, steps.length - 1);
  if (steps.length < 3 || steps.length > MAX_STEPS) found('step-count', 'steps');
  if (steps[0]?.kind !== 'receive' || steps[0].agency !== CENTER) found('first-step-not-receive', 'steps', 0);
  if (steps[last]?.kind !== 'return' || steps[last].agency !== CENTER) found('last-step-not-return', 'steps', last);
  const registers = steps[last - 1];
  if (registers && !MAY_REGISTER.has(registers.role)) found('result-not-registered', 'steps', last - 1, 'role');
  steps.forEach(({ kind }, index) => {
    const misplaced = (kind === 'receive' && index > 0) || (kind === 'return' && index < last) || kind === 'settle';
    if (misplaced) found('misplaced-step', 'steps', index, 'kind');
  });
  return findings;
}

function lintStep(step: ProcessStep, index: number, procedure: Subject, facts: ProcessFacts): ProcessFinding[] {
  const findings: ProcessFinding[] = [];
  const found = (code: ProcessFindingCode, key: keyof ProcessStep) =>
    findings.push({ code, path: ['steps', index, key], facts: { step: step.key, agency: step.agency } });

  const atCenter = step.agency === CENTER;
  if (!atCenter && !facts.agencies.has(step.agency)) found('unknown-agency', 'agency');
  if (!(atCenter ? AT_CENTER : AT_AGENCY).has(step.role)) found('step-without-actor', 'role');

  const handOver = step.kind === 'receive' || step.kind === 'return';
  if (!handOver && step.quota.value <= 0) found('step-without-quota', 'quota');
  if (handOver && step.quota.value > 0) found('quota-at-hand-over', 'quota');

  const elsewhere = step.place !== undefined && step.place !== 'CENTER';
  if (elsewhere && !step.legalBasis) found('applicant-elsewhere-without-basis', 'place');
  if (procedure.settlement === 'ON_SITE') {
    const leaves = elsewhere || (!atCenter && step.agency !== procedure.agency);
    if (leaves) found('leaves-the-center', 'agency');
  }
  return findings;
}

function lintTime(process: Process, procedure: Subject, standardDayMinutes: number): ProcessFinding[] {
  const findings: ProcessFinding[] = [];
  const needed = process.steps.reduce((sum, step) => sum + quotaMinutes(step.quota, standardDayMinutes), 0);
  const limit = limitMinutes(procedure.timeLimit, standardDayMinutes);
  if (needed > limit) findings.push({ code: 'exceeds-limit', path: ['steps'], facts: { needed, limit } });
  if (procedure.timeLimit.unit === 'calendar_days' && !process.calendarDayGround)
    findings.push({ code: 'calendar-limit-without-ground', path: [] });
  return findings;
}
