import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import { type DraftProcess, meetingSteps, type ProcessStep, processGraph, type Way } from '../../procedures/index.ts';
import { bpmn } from './extension.ts';
import { drawDiagram } from './to-diagram.ts';

/** What is written besides the process: whose it is, and what people call agencies and conditions. */
export type BpmnFacts = {
  readonly code: string;
  readonly name: string;
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly caseKeys: readonly string[];
  /** A condition in words, to stand on its line. */
  conditionText(step: ProcessStep, when: NonNullable<Way['to'][number]['when']>): string;
};

/** A node or a line of the diagram, as the drawing needs it. */
type Flow = { readonly element: ModdleElement; readonly from: ModdleElement; readonly to: ModdleElement };
export type Written = {
  readonly process: ModdleElement;
  /** The tasks by the key of their step, with the gateways that stand before and behind them. */
  readonly tasks: ReadonlyMap<string, ModdleElement>;
  readonly joins: ReadonlyMap<string, ModdleElement>;
  readonly splits: ReadonlyMap<string, ModdleElement>;
  readonly start: ModdleElement | null;
  readonly ends: ReadonlyMap<string, ModdleElement>;
  readonly flows: readonly Flow[];
  readonly lanes: readonly { readonly element: ModdleElement; readonly agency: string }[];
};

/**
 * A process as BPMN 2.0 that other tools show: a lane for each agency, a user task for each step, an exclusive gateway where
 * one branch is taken, a parallel or inclusive one where several are, an inclusive one where they are waited for. What BPMN
 * does not know stands in elements of our own. `fromBpmn` reads the same process back.
 */
export async function toBpmn(process: DraftProcess, facts: BpmnFacts): Promise<string> {
  const moddle = bpmn();
  const written = writeProcess(moddle, process, facts);
  const participant = moddle.create('bpmn:Participant', {
    id: 'Participant_1',
    name: `${facts.code} ${facts.name}`,
    processRef: written.process,
  });
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'Collaboration_1', participants: [participant] });
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'Definitions_1',
    targetNamespace: 'urn:mot-cua:quy-trinh',
    exporter: 'Một Cửa',
    rootElements: [collaboration, written.process],
    diagrams: [drawDiagram(moddle, collaboration, participant, written, process.steps)],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function writeProcess(moddle: BpmnModdle, { steps, calendarDayGround }: DraftProcess, facts: BpmnFacts): Written {
  const graph = processGraph(steps);
  const meetings = meetingSteps(graph, facts.caseKeys);
  const flows: Flow[] = [];
  const elements: ModdleElement[] = [];
  const node = (type: string, id: string, properties = {}) => {
    const made = moddle.create(type, { id, incoming: [], outgoing: [], ...properties });
    elements.push(made);
    return made;
  };
  const connect = (from: ModdleElement, to: ModdleElement, properties = {}) => {
    const element = moddle.create('bpmn:SequenceFlow', {
      id: `Flow_${flows.length + 1}`,
      sourceRef: from,
      targetRef: to,
      ...properties,
    });
    (from.outgoing as ModdleElement[]).push(element);
    (to.incoming as ModdleElement[]).push(element);
    flows.push({ element, from, to });
    return element;
  };

  const start = steps.length > 0 ? node('bpmn:StartEvent', 'Start', { name: 'Hồ sơ được tiếp nhận' }) : null;
  const tasks = new Map(
    steps.map((step, at) => [step.key, node('bpmn:UserTask', taskId(step.key), task(moddle, step, steps[at + 1]))]),
  );
  const joins = new Map(
    [...meetings].map((key) => [key, node('bpmn:InclusiveGateway', `Join_${key}`, { gatewayDirection: 'Converging' })]),
  );
  for (const [key, join] of joins) connect(join, tasks.get(key) as ModdleElement);
  const entry = (key: string) => joins.get(key) ?? (tasks.get(key) as ModdleElement);
  if (start && steps[0]) connect(start, entry(steps[0].key));

  const splits = new Map<string, ModdleElement>();
  const ends = new Map<string, ModdleElement>();
  for (const step of steps) {
    const from = tasks.get(step.key) as ModdleElement;
    const way = graph.after.get(step.key) as Way;
    const isPlain = way.mode === 'one' && way.to.length === 1 && !way.to[0]?.when;
    if (way.mode === 'one' && way.to.length === 0) {
      const end = node('bpmn:EndEvent', `End_${step.key}`, { name: 'Kết thúc' });
      ends.set(step.key, end);
      connect(from, end);
    } else if (isPlain) connect(from, entry(way.to[0]?.step as string));
    else {
      const split = node(gatewayOf(way), `Split_${step.key}`, { gatewayDirection: 'Diverging' });
      splits.set(step.key, split);
      connect(from, split);
      for (const [at, { step: next, when }] of way.to.entries()) {
        const line = connect(split, entry(next), when ? condition(moddle, facts, step, when) : {});
        if (!when && way.mode === 'one' && at === way.to.length - 1) split.default = line;
      }
    }
  }
  const { laneSet, lanes } = writeLanes(moddle, steps, { tasks, joins, splits, start, ends }, facts);
  const process = moddle.create('bpmn:Process', {
    id: 'Process_1',
    name: facts.name,
    isExecutable: false,
    ...(calendarDayGround && extended(moddle, moddle.create('mc:Ground', { text: calendarDayGround }))),
    laneSets: lanes.length > 0 ? [laneSet] : [],
    flowElements: [...elements, ...flows.map(({ element }) => element)],
  });
  return { process, tasks, joins, splits, start, ends, flows, lanes };
}

const taskId = (key: string): string => `Step_${key}`;

const extended = (moddle: BpmnModdle, ...values: ModdleElement[]) => ({
  extensionElements: moddle.create('bpmn:ExtensionElements', { values }),
});

/** `next` says that the next step of the list is named, which the diagram does not show. */
function task(moddle: BpmnModdle, step: ProcessStep, following: ProcessStep | undefined) {
  const only = step.next?.mode === 'one' && step.next.to.length === 1 ? step.next.to[0] : undefined;
  const isSaid =
    step.next !== undefined &&
    ((only !== undefined && !only.when && only.step === following?.key) || (step.next.to.length === 0 && !following));
  const said = moddle.create('mc:Step', {
    key: step.key,
    kind: step.kind,
    agency: step.agency,
    ...(step.unit && { unit: step.unit }),
    role: step.role,
    quota: String(step.quota.value),
    quotaUnit: step.quota.unit,
    ...(step.place && { place: step.place }),
    ...(isSaid && { next: 'said' }),
    ...(step.legalBasis && { legalBasis: moddle.create('mc:LegalBasis', { text: step.legalBasis }) }),
    ...(step.note && { note: moddle.create('mc:Note', { text: step.note }) }),
    ...(step.outcomes && {
      outcomes: step.outcomes.map(({ key, name }) => moddle.create('mc:Outcome', { key, text: name })),
    }),
  });
  return { name: step.name, ...extended(moddle, said) };
}

const gatewayOf = ({ mode, to }: Way): string => {
  if (mode === 'one') return 'bpmn:ExclusiveGateway';
  return to.some(({ when }) => when) ? 'bpmn:InclusiveGateway' : 'bpmn:ParallelGateway';
};

function condition(
  moddle: BpmnModdle,
  facts: BpmnFacts,
  step: ProcessStep,
  when: NonNullable<Way['to'][number]['when']>,
) {
  const values = when.in.map((text) => moddle.create('mc:Value', { text }));
  const name = facts.conditionText(step, when);
  return {
    name,
    conditionExpression: moddle.create('bpmn:FormalExpression', { body: name }),
    ...extended(moddle, moddle.create('mc:When', { fact: when.fact, values })),
  };
}

type Nodes = Pick<Written, 'tasks' | 'joins' | 'splits' | 'start' | 'ends'>;

function writeLanes(moddle: BpmnModdle, steps: readonly ProcessStep[], nodes: Nodes, { agencyNames }: BpmnFacts) {
  const agencies = [...new Set(steps.map(({ agency }) => agency))];
  const lanes = agencies.map((agency, at) => {
    const own = steps.filter((step) => step.agency === agency).map(({ key }) => key);
    const around = own.flatMap((key) =>
      [nodes.joins.get(key), nodes.tasks.get(key), nodes.splits.get(key), nodes.ends.get(key)].filter((each) => each),
    );
    const element = moddle.create('bpmn:Lane', {
      id: `Lane_${agency}`,
      name: agencyNames.get(agency) ?? agency,
      ...extended(moddle, moddle.create('mc:Agency', { key: agency })),
      flowNodeRef: [...(at === 0 && nodes.start ? [nodes.start] : []), ...around],
    });
    return { element, agency };
  });
  const laneSet = moddle.create('bpmn:LaneSet', { id: 'LaneSet_1', lanes: lanes.map(({ element }) => element) });
  return { laneSet, lanes };
}
