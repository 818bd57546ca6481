import { type ProcessGraph, processGraph } from './graph.ts';
import { legPairs } from './legs.ts';
import type { ProcessFinding, ProcessFindingCode, ProcessSubject } from './lint-process.ts';
import type { ProcessStep, StepRole } from './process.ts';
import { reachedIn, type Situation, situationsOf } from './situations.ts';

const MAY_REGISTER: ReadonlySet<StepRole> = new Set(['approver', 'clerk', 'handler']);

/**
 * What is wrong with the ways through a process: they have to come to the return, all of them, by a step that registers
 * the result, and legs side by side have to meet before it. `branchesAreSound`: no branch names what there is not.
 */
export function lintGraph(
  steps: readonly ProcessStep[],
  { cases = [] }: ProcessSubject,
  branchesAreSound: boolean,
): ProcessFinding[] {
  const [first] = steps;
  const last = steps.length - 1;
  if (!first) return [];
  const graph = processGraph(steps);
  const indexOf = (key: string) => steps.findIndex((step) => step.key === key);
  const found = (code: ProcessFindingCode, key: string, below?: string, facts = {}): ProcessFinding => ({
    code,
    path: ['steps', indexOf(key), ...(below ? [below] : [])],
    facts: { step: graph.steps.get(key)?.name ?? key, ...facts },
  });
  const loop = loopOf(graph);
  if (loop) {
    const way = [...loop, ...loop.slice(0, 1)].map((key) => graph.steps.get(key)?.name).join(' → ');
    return [found('loop', loop.at(-1) as string, 'next', { way })];
  }

  const situations = (cases.length > 0 ? cases.map(({ key }) => key) : [null]).flatMap(situationsOf);
  const reached = branchesAreSound
    ? new Set(situations.flatMap((situation) => [...reachedIn(graph, first.key, situation)]))
    : written(graph, first.key);
  const keys = [...graph.steps.keys()];
  const end = steps[last]?.kind === 'return' ? steps[last].key : null;
  return [
    ...keys.filter((key) => !reached.has(key)).map((key) => found('unreachable-step', key)),
    ...keys
      .filter((key) => reached.has(key) && graph.steps.get(key)?.next?.to.length === 0 && key !== end)
      .map((key) => found('dead-end', key, 'next')),
    ...(end !== null && steps[last]?.next ? [found('goes-on-after-return', end, 'next')] : []),
    ...(end === null
      ? []
      : unregistered(graph, end, reached).map((key) => found('result-not-registered', key, 'role'))),
    ...(end === null ? [] : openLegs(graph, first.key, end, situations).map((key) => found('leg-open-at-return', key))),
  ];
}

const unregistered = ({ before, steps }: ProcessGraph, end: string, reached: ReadonlySet<string>): string[] =>
  (before.get(end) ?? []).filter((key) => reached.has(key) && !MAY_REGISTER.has(steps.get(key)?.role as StepRole));

/** Everything the ways as they are written lead to, whatever their conditions. */
function written({ after }: ProcessGraph, first: string): ReadonlySet<string> {
  const reached = new Set([first]);
  for (const key of reached) for (const { step } of after.get(key)?.to ?? []) reached.add(step);
  return reached;
}

/** The steps of one loop in their order, or null. */
function loopOf({ order, after, steps }: ProcessGraph): string[] | null {
  if (order !== null) return null;
  const done = new Set<string>();
  const follow = (key: string, way: readonly string[]): string[] | null => {
    if (way.includes(key)) return way.slice(way.indexOf(key));
    if (done.has(key)) return null;
    for (const { step } of after.get(key)?.to ?? []) {
      const loop = follow(step, [...way, key]);
      if (loop) return loop;
    }
    done.add(key);
    return null;
  };
  for (const key of steps.keys()) {
    const loop = follow(key, []);
    if (loop) return loop;
  }
  return null;
}

/**
 * Steps that lead to the return while another leg, begun side by side with theirs, is still open: the result would be
 * registered before all have answered.
 */
function openLegs(graph: ProcessGraph, first: string, end: string, situations: readonly Situation[]): string[] {
  const pairs = situations.flatMap((situation) => legPairs(graph, first, situation));
  const open = new Set(pairs.filter(({ next }) => next.includes(end)).map(({ moves }) => moves));
  return [...graph.steps.keys()].filter((key) => open.has(key));
}
