import { CENTER } from '../../../center/index.ts';
import type { ProcedureContent } from '../procedure-content.ts';
import { lintBranches } from './lint-process-branches.ts';
import { lintGraph } from './lint-process-graph.ts';
import { lintStep } from './lint-process-step.ts';
import { lintTime } from './lint-process-time.ts';
import type { Process, ProcessStep } from './process.ts';

/** Why a process may not be approved; each code's meaning stands in `explainFinding`. */
export type ProcessFindingCode =
  | 'step-count'
  | 'duplicate-step'
  | 'first-step-not-receive'
  | 'last-step-not-return'
  | 'misplaced-step'
  | 'verification-at-acceptance'
  | 'result-not-registered'
  | 'not-one-settling-step'
  | 'unknown-agency'
  | 'step-without-actor'
  | 'step-without-quota'
  | 'quota-at-hand-over'
  | 'exceeds-limit'
  | 'exceeds-limit-of-case'
  | 'exceeds-limit-on-way'
  | 'exceeds-limit-on-way-of-case'
  | 'calendar-limit-without-ground'
  | 'applicant-elsewhere-without-basis'
  | 'leaves-the-center'
  | 'loop'
  | 'unreachable-step'
  | 'dead-end'
  | 'goes-on-after-return'
  | 'leg-open-at-return'
  | 'unknown-step'
  | 'no-otherwise'
  | 'branch-never-taken'
  | 'one-leg-only'
  | 'no-leg-may-hold'
  | 'empty-condition'
  | 'unknown-case'
  | 'unknown-outcome'
  | 'unknown-value'
  | 'outcome-unused';

/** `path` leads from the process to the place: `['steps', 2, 'quota']`. Steps and cases are named in `facts` as people know them. */
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

/** What of a procedure its process is measured by. While a draft has no limit yet, every quota fits. */
export type ProcessSubject = Pick<ProcedureContent, 'agency' | 'settlement'> &
  Partial<Pick<ProcedureContent, 'timeLimit' | 'cases'>>;

const LEAST_STEPS = 3;
const MOST_STEPS = 40;

/**
 * Everything for which a process cannot be approved for its procedure (QC Đ2.3a, QC Đ13.3): every way through it has to
 * end with the return, every step needs an actor and a quota, the quotas of each way must fit the limit of each case, and
 * nobody is sent elsewhere without a legal basis. No finding means it can be opened for reception (QC Đ2.1).
 */
export function lintProcess(
  process: Pick<Process, 'steps' | 'calendarDayGround'>,
  procedure: ProcessSubject,
  facts: ProcessFacts,
): ProcessFinding[] {
  const { steps } = process;
  const found = [
    ...lintOrder(steps, procedure),
    ...steps.flatMap((step, index) => lintStep(step, index, procedure, facts)),
  ];
  // Two steps of one name, or no end of them, are no ways to speak of.
  const isReadable = steps.length <= MOST_STEPS && new Set(steps.map(({ key }) => key)).size === steps.length;
  if (!isReadable) return found;
  const branches = steps.flatMap((step, index) => lintBranches(step, index, steps, procedure));
  const isStepwise = procedure.settlement !== 'IMMEDIATE';
  return [
    ...found,
    ...branches,
    ...(isStepwise ? lintGraph(steps, procedure, branches.length === 0) : []),
    ...lintTime(process, procedure, facts.standardDayMinutes),
  ];
}

function lintOrder(steps: readonly ProcessStep[], procedure: ProcessSubject): ProcessFinding[] {
  const findings: ProcessFinding[] = [];
  const found = (code: ProcessFindingCode, ...path: (string | number)[]) =>
    findings.push({ code, path, facts: { step: steps[Number(path[1])]?.name ?? '' } });

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
  if (steps.length < LEAST_STEPS || steps.length > MOST_STEPS) found('step-count', 'steps');
  if (steps[0]?.kind !== 'receive' || steps[0].agency !== CENTER) found('first-step-not-receive', 'steps', 0);
  if (steps[last]?.kind !== 'return' || steps[last].agency !== CENTER) found('last-step-not-return', 'steps', last);
  steps.forEach(({ kind }, index) => {
    const misplaced = (kind === 'receive' && index > 0) || (kind === 'return' && index < last) || kind === 'settle';
    if (misplaced) found('misplaced-step', 'steps', index, 'kind');
  });
  // Acceptance hands over by itself; nobody could have said yet why the dossier has to be verified (QC Đ13.5).
  const [first] = steps;
  const next = first?.next?.to.map(({ step }) => step) ?? [steps[1]?.key];
  steps.forEach(({ kind, key }, index) => {
    if (kind === 'verify' && next.includes(key)) found('verification-at-acceptance', 'steps', index, 'kind');
  });
  return findings;
}
