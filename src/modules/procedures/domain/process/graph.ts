import type { BranchCondition, ProcessStep } from './process.ts';

/** Where a process goes on after a step: one branch of several, or several side by side. */
export type Way = { readonly mode: 'one' | 'all'; readonly to: readonly Branch[] };
export type Branch = { readonly step: string; readonly when?: BranchCondition };

/** A process by its keys. Names nobody knows and second uses of a key are left out; the linter tells them. */
export type ProcessGraph = {
  readonly steps: ReadonlyMap<string, ProcessStep>;
  /** Where each step goes on to; no branch at the end. */
  readonly after: ReadonlyMap<string, Way>;
  /** The steps that may lead to each, in the order of the list. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** Every step after all that may lead to it, the list's order where it is free; null where the process has a loop. */
  readonly order: readonly string[] | null;
};

/** What a step's branches may depend on; `outcome` is that of the step itself, null where it has none. */
export type BranchFacts = {
  readonly case: string | null;
  readonly applicant: string;
  readonly channel: string;
  readonly outcome: string | null;
};

/** The steps of an approved process, or of a draft, as a graph: edges are a step's `next`, else the next of the list. */
export function processGraph(list: readonly ProcessStep[]): ProcessGraph {
  const steps = new Map<string, ProcessStep>();
  for (const step of list) if (!steps.has(step.key)) steps.set(step.key, step);
  const after = new Map<string, Way>();
  list.forEach((step, index) => {
    if (after.has(step.key)) return;
    const { mode, to } = wayAfter(list, index);
    after.set(step.key, { mode, to: to.filter((branch) => steps.has(branch.step)) });
  });
  const before = new Map<string, string[]>([...steps.keys()].map((key) => [key, []]));
  for (const [key, { to }] of after)
    for (const next of new Set(to.map(({ step }) => step))) before.get(next)?.push(key);
  return { steps, after, before, order: topological(after, before) };
}

/** The way on as it is written: `next`, or the next step of the list, or nowhere after the last. */
function wayAfter(list: readonly ProcessStep[], index: number): Way {
  const { next } = list[index] as ProcessStep;
  const following = list[index + 1];
  return next ?? { mode: 'one', to: following ? [{ step: following.key }] : [] };
}

/**
 * The steps a dossier goes on to, for what is known of it: of `one` the first whose condition holds, of `all` each. Those
 * not named here stay untaken: nobody waits for them, and a step to which no taken branch leads is skipped.
 */
export function branchesTaken({ mode, to }: Way, facts: BranchFacts): string[] {
  const holding = to.filter(({ when }) => holds(when, facts)).map(({ step }) => step);
  return [...new Set(mode === 'one' ? holding.slice(0, 1) : holding)];
}

const holds = (when: BranchCondition | undefined, facts: BranchFacts): boolean =>
  when === undefined || when.in.includes(facts[when.fact] ?? '');

function topological(
  after: ReadonlyMap<string, Way>,
  before: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const open = new Map([...before].map(([key, sources]) => [key, sources.length]));
  const order: string[] = [];
  for (;;) {
    const key = [...open].find(([, waiting]) => waiting === 0)?.[0];
    if (key === undefined) return open.size === 0 ? order : null;
    open.delete(key);
    order.push(key);
    for (const step of new Set(after.get(key)?.to.map((branch) => branch.step)))
      open.set(step, (open.get(step) ?? 0) - 1);
  }
}
