import type { ModdleElement } from 'bpmn-moddle';
import type { ProcessStep } from '../../procedures/index.ts';
import { type Diagram, extensionOf, isGateway, isTask, listOf } from './read-diagram.ts';

type Condition = NonNullable<NonNullable<ProcessStep['next']>['to'][number]['when']>;
type ReadWay = {
  readonly mode: 'one' | 'all';
  readonly to: readonly { readonly task: ModdleElement; readonly when?: Condition }[];
};
/** Where the process begins, and where it goes on after each task. */
export type Leads = { readonly first: ModdleElement | null; readonly after: ReadonlyMap<ModdleElement, ReadWay> };

type Found = (code: string, element?: ModdleElement) => void;

/** Reads the lines between tasks: gateways that part them become branches, those that join them leave no trace. */
export function readWays(diagram: Diagram, found: Found): Leads {
  const [start, ...others] = diagram.starts;
  if (!start || others.length > 0) found('bpmn-one-start', others[0]);
  if (diagram.tasks.length === 0) found('bpmn-no-steps');
  const begin = start && diagram.leaving(start).length === 1 ? targetOf(diagram.leaving(start)[0], diagram) : null;
  if (start && !(begin && isTask(begin))) found('bpmn-start-leads-nowhere', start);
  const after = new Map(diagram.tasks.map((task) => [task, wayAfter(task, diagram, found)]));
  return { first: begin && isTask(begin) ? begin : null, after };
}

function wayAfter(task: ModdleElement, diagram: Diagram, found: Found): ReadWay {
  const lines = diagram.leaving(task);
  const [line, ...others] = lines;
  const over: ReadWay = { mode: 'one', to: [] };
  if (others.length > 0) found('bpmn-several-lines', task);
  if (!line || others.length > 0) return over;
  if (line.conditionExpression || extensionOf(line, 'mc:When')) found('bpmn-condition-without-gateway', line);
  const target = targetOf(line, diagram);
  if (target === null) return over;
  if (isTask(target)) return { mode: 'one', to: [{ task: target }] };
  return isGateway(target) ? branchesOf(target, diagram, found) : over;
}

/** What a line comes to, through gateways that only join. */
function targetOf(line: ModdleElement | undefined, diagram: Diagram): ModdleElement | null {
  const passed = new Set<ModdleElement>();
  let target = (line?.targetRef as ModdleElement | undefined) ?? null;
  while (target && isGateway(target) && !passed.has(target)) {
    passed.add(target);
    const onwards = diagram.leaving(target);
    if (onwards.length !== 1 || diagram.arriving(target).length < 2) return target;
    target = (onwards[0]?.targetRef as ModdleElement | undefined) ?? null;
  }
  return target;
}

function branchesOf(gateway: ModdleElement, diagram: Diagram, found: Found): ReadWay {
  const lines = diagram.leaving(gateway);
  if (lines.length > 1 && diagram.arriving(gateway).length > 1) found('bpmn-mixed-gateway', gateway);
  const isOne = gateway.$type === 'bpmn:ExclusiveGateway';
  const otherwise = gateway.default as ModdleElement | undefined;
  if (otherwise && !isOne) found('bpmn-default-of-several', gateway);
  // What is taken when nothing else is, is asked last.
  const ordered = [...lines.filter((line) => line !== otherwise), ...lines.filter((line) => line === otherwise)];
  const to = ordered.flatMap((line) => {
    const task = targetOf(line, diagram);
    if (task === null || !isTask(task))
      found(task && isGateway(task) ? 'bpmn-gateway-after-gateway' : 'bpmn-branch-ends', line);
    const when = line === otherwise ? null : conditionOf(line, found);
    if (when && gateway.$type === 'bpmn:ParallelGateway') found('bpmn-condition-of-parallel', line);
    return task && isTask(task) ? [when ? { task, when } : { task }] : [];
  });
  return { mode: isOne ? 'one' : 'all', to };
}

/** The condition as our own element says it; one in words alone cannot be known. */
function conditionOf(line: ModdleElement, found: Found): Condition | null {
  const said = extensionOf(line, 'mc:When');
  if (!said) {
    if (line.conditionExpression) found('bpmn-condition-unknown', line);
    return null;
  }
  const fact = (['case', 'applicant', 'channel', 'outcome'] as const).find((each) => each === said.fact);
  const values = listOf(said, 'values').flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  if (!fact) found('bpmn-condition-unknown', line);
  return fact ? { fact, in: values } : null;
}
