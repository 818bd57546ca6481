import type { ModdleElement } from 'bpmn-moddle';

/** What of a BPMN file a process is read from. */
export type Diagram = {
  readonly tasks: readonly ModdleElement[];
  readonly starts: readonly ModdleElement[];
  readonly ground: string | null;
  /** The lines that leave an element, in the order it lists them. */
  leaving(element: ModdleElement): readonly ModdleElement[];
  arriving(element: ModdleElement): readonly ModdleElement[];
  /** The agency in whose lane an element stands. */
  agencyOf(element: ModdleElement): string | null;
  /** Whether a task says itself where it leads, though that is the next one anyway. */
  isSaid(task: ModdleElement): boolean;
};

type Found = (code: string, element?: ModdleElement) => void;

const TASKS = new Set(['bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask']);
const GATEWAYS = new Set(['bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway']);
const EVENTS = new Set(['bpmn:StartEvent', 'bpmn:EndEvent']);
const LINE = 'bpmn:SequenceFlow';

export const isTask = ({ $type }: ModdleElement): boolean => TASKS.has($type);
export const isGateway = ({ $type }: ModdleElement): boolean => GATEWAYS.has($type);

export const listOf = (element: ModdleElement, property: string): ModdleElement[] =>
  Array.isArray(element[property]) ? (element[property] as ModdleElement[]) : [];

/** An element of ours that stands in another one. */
export const extensionOf = (element: ModdleElement, type: string): ModdleElement | undefined => {
  const within = element.extensionElements as ModdleElement | undefined;
  return within && listOf(within, 'values').find(({ $type }) => $type === type);
};

/** The one process of a file, if it holds nothing but what we know; what else there is, is found. */
export function readDiagram(root: ModdleElement, mostElements: number, found: Found): Diagram | null {
  const roots = listOf(root, 'rootElements');
  const [process, ...others] = roots.filter(({ $type }) => $type === 'bpmn:Process');
  for (const other of others) found('bpmn-several-processes', other);
  if (!process) found('bpmn-no-process');
  if (!process || others.length > 0) return null;
  for (const message of roots.flatMap((each) => listOf(each, 'messageFlows'))) found('bpmn-unknown-element', message);
  const elements = listOf(process, 'flowElements');
  if (elements.length > mostElements) {
    found('bpmn-too-many', process);
    return null;
  }
  for (const element of elements) if (!isKnown(element)) found('bpmn-unknown-element', element);
  const lines = elements.filter(({ $type }) => $type === LINE);
  for (const line of lines) if (!line.sourceRef || !line.targetRef) found('bpmn-loose-line', line);
  const agencies = agenciesOf(process, found);
  const tasks = elements.filter(isTask);
  const ground = extensionOf(process, 'mc:Ground')?.text;
  return {
    tasks,
    starts: elements.filter(({ $type }) => $type === 'bpmn:StartEvent'),
    ground: typeof ground === 'string' ? ground : null,
    leaving: (element) => inListed(element, lines),
    arriving: (element) => lines.filter((line) => line.targetRef === element),
    agencyOf: (element) => agencies.get(element) ?? null,
    isSaid: (task) => extensionOf(task, 'mc:Step')?.next === 'said',
  };
}

/** Timers, messages, repetitions and the like change what an element means. */
const isKnown = (element: ModdleElement): boolean =>
  (isTask(element) || isGateway(element) || EVENTS.has(element.$type) || element.$type === LINE) &&
  listOf(element, 'eventDefinitions').length === 0 &&
  element.loopCharacteristics === undefined;

/** In the order in which an element names its lines; those it does not name come last, as they stand in the file. */
function inListed(element: ModdleElement, lines: readonly ModdleElement[]): ModdleElement[] {
  const named = listOf(element, 'outgoing');
  const own = lines.filter((line) => line.sourceRef === element);
  const rank = (line: ModdleElement) => (named.includes(line) ? named.indexOf(line) : named.length);
  return own.toSorted((one, other) => rank(one) - rank(other));
}

function agenciesOf(process: ModdleElement, found: Found): Map<ModdleElement, string> {
  const agencies = new Map<ModdleElement, string>();
  for (const lane of listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes'))) {
    if (lane.childLaneSet) found('bpmn-unknown-element', lane);
    const key = extensionOf(lane, 'mc:Agency')?.key;
    if (typeof key === 'string') for (const node of listOf(lane, 'flowNodeRef')) agencies.set(node, key);
  }
  return agencies;
}
