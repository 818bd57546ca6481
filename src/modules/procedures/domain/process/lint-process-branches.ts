import { branchesTaken, type Way } from './graph.ts';
import type { ProcessFinding, ProcessFindingCode, ProcessSubject } from './lint-process.ts';
import type { BranchCondition, Next, ProcessStep } from './process.ts';
import { APPLICANTS, CHANNELS, situationsOf } from './situations.ts';

/** What is wrong with the ways on from one step: where they lead, and what they depend on. */
export function lintBranches(
  step: ProcessStep,
  index: number,
  steps: readonly ProcessStep[],
  { cases = [] }: ProcessSubject,
): ProcessFinding[] {
  const { next, outcomes = [] } = step;
  const usesOutcome = next?.to.some(({ when }) => when?.fact === 'outcome');
  const unused: ProcessFinding[] =
    outcomes.length > 0 && !usesOutcome
      ? [{ code: 'outcome-unused', path: ['steps', index, 'outcomes'], facts: { step: step.name } }]
      : [];
  if (!next) return unused;
  const known = new Set(steps.map(({ key }) => key));
  const at = ['steps', index, 'next'];
  const found = (code: ProcessFindingCode, path: (string | number)[], facts = {}): ProcessFinding => ({
    code,
    path: [...at, ...path],
    facts: { step: step.name, ...facts },
  });
  const targets = next.to.flatMap((branch, to) =>
    known.has(branch.step) ? [] : [found('unknown-step', ['to', to, 'step'], { next: branch.step })],
  );
  const conditions = next.to.flatMap(({ when }, to) => {
    if (!when) return [];
    const path = ['to', to, 'when', 'in'];
    if (when.in.length === 0) return [found('empty-condition', path)];
    const [code, values] = valuesOf(when.fact, step, cases);
    return when.in.filter((value) => !values.includes(value)).map((value) => found(code, path, { value }));
  });
  const wrong = [...targets, ...conditions];
  return [...unused, ...wrong, ...lintMode(next, found), ...(wrong.length === 0 ? stuck(step, cases, found) : [])];
}

type Cases = NonNullable<ProcessSubject['cases']>;
type Found = (code: ProcessFindingCode, path: (string | number)[], facts?: Record<string, string>) => ProcessFinding;

const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);

/** The values there are of a fact, and what one that is not among them is called. */
function valuesOf(
  fact: BranchCondition['fact'],
  { outcomes = [] }: ProcessStep,
  cases: Cases,
): [ProcessFindingCode, readonly string[]] {
  switch (fact) {
    case 'case':
      return ['unknown-case', keysOf(cases)];
    case 'outcome':
      return ['unknown-outcome', keysOf(outcomes)];
    case 'applicant':
      return ['unknown-value', APPLICANTS];
    case 'channel':
      return ['unknown-value', CHANNELS];
  }
}

function lintMode({ mode, to }: Next, found: Found): ProcessFinding[] {
  const last = to.length - 1;
  if (mode === 'all') return to.length < 2 ? [found('one-leg-only', ['to'])] : [];
  if (to.length === 0) return [];
  const never = to.findIndex(({ when }) => when === undefined);
  return [
    ...(to[last]?.when ? [found('no-otherwise', ['to', last, 'when'])] : []),
    ...(never >= 0 && never < last ? [found('branch-never-taken', ['to', never + 1])] : []),
  ];
}

/** Legs side by side that all have a condition may leave a dossier with nowhere to go. */
function stuck({ next, outcomes = [] }: ProcessStep, cases: Cases, found: Found): ProcessFinding[] {
  if (next?.mode !== 'all') return [];
  const way: Way = next;
  const situations = (cases.length > 0 ? keysOf(cases) : [null]).flatMap(situationsOf);
  const ends = outcomes.length > 0 ? keysOf(outcomes) : [null];
  const isStuck = situations.some((situation) =>
    ends.some((outcome) => way.to.length > 0 && branchesTaken(way, { ...situation, outcome }).length === 0),
  );
  return isStuck ? [found('no-leg-may-hold', ['to'])] : [];
}
