import type { ModdleElement } from 'bpmn-moddle';
import { Compile } from 'typebox/compile';
import { isPlainText } from '../../../kernel/plain-text.ts';
import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type DraftProcess, ProcessSchema, type ProcessStep } from '../../procedures/index.ts';
import { bpmn } from './extension.ts';
import { type Diagram, readDiagram } from './read-diagram.ts';
import { readStep } from './read-step.ts';
import { type Leads, readWays } from './read-ways.ts';

export const MOST_BPMN_KILOBYTES = 1024;
const MOST_ELEMENTS = 1000;

export type BpmnInvalid = Problem<'bpmn-invalid'>;

/**
 * Reads a process from BPMN 2.0: the part of it that `toBpmn` writes. Everything else is refused, each with the element it
 * was found at, and nothing outside the file is ever looked up. What a task of another tool lacks gets a value that the
 * linter tells, such as a quota of nothing. Problem: `bpmn-invalid`, errors at `/file`.
 */
export async function fromBpmn(xml: string): Promise<Result<DraftProcess, BpmnInvalid>> {
  if (Buffer.byteLength(xml) > MOST_BPMN_KILOBYTES * 1024)
    return refuse([{ pointer: '/file', code: 'bpmn-too-large', facts: { value: MOST_BPMN_KILOBYTES } }]);
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse([{ pointer: '/file', code: 'bpmn-doctype' }]);
  const root = await parse(xml);
  if (root === null) return refuse([{ pointer: '/file', code: 'bpmn-not-bpmn' }]);
  const faults: FieldError[] = [];
  const found = (code: string, element?: ModdleElement) => {
    faults.push({ pointer: '/file', code, ...(element && { facts: called(element) }) });
  };
  const diagram = readDiagram(root, MOST_ELEMENTS, found);
  if (diagram === null) return refuse(faults);
  const leads = readWays(diagram, found);
  const steps = inOrder(diagram, leads, stepsOf(diagram, leads, found));
  if (faults.length > 0) return refuse(faults);
  // Entities write what no file may hold as it is.
  if (!isPlainText(textsIn([steps, diagram.ground]))) return refuse([{ pointer: '/file', code: 'bpmn-not-text' }]);
  const process = { steps, ...(diagram.ground && { calendarDayGround: diagram.ground }) };
  return wellFormed.Check({ version: 1, decisionNo: '–', ...process })
    ? ok(process)
    : refuse([{ pointer: '/file', code: 'bpmn-step-malformed' }]);
}

const textsIn = (node: unknown): string =>
  typeof node === 'string'
    ? node
    : typeof node === 'object' && node !== null
      ? Object.values(node).map(textsIn).join(' ')
      : '';

const wellFormed = Compile(ProcessSchema);
const refuse = (errors: readonly FieldError[]): Result<never, BpmnInvalid> => fail('bpmn-invalid', { errors });

/** How people find an element again: what it is, how it is called, its id. */
const called = ({ $type, name, id }: ModdleElement) => ({ type: $type, name: name ?? '', id: id ?? '' });

async function parse(xml: string): Promise<ModdleElement | null> {
  try {
    const { rootElement } = await bpmn().fromXML(xml);
    return rootElement.$type === 'bpmn:Definitions' ? rootElement : null;
  } catch {
    return null;
  }
}

type Found = (code: string, element?: ModdleElement) => void;

function stepsOf(diagram: Diagram, leads: Leads, found: Found): Map<ModdleElement, ProcessStep> {
  const steps = new Map<ModdleElement, ProcessStep>();
  const taken: string[] = [];
  for (const task of diagram.tasks) {
    if (!task.name?.trim()) found('bpmn-step-without-name', task);
    const step = readStep(task, diagram.agencyOf(task), taken);
    taken.push(step.key);
    steps.set(task, step);
  }
  return steps.size === 0 || leads.first === null ? new Map() : steps;
}

/** The steps in the order of the file, the first one first and a return last, and of their ways what the list does not say. */
function inOrder({ isSaid }: Diagram, leads: Leads, steps: ReadonlyMap<ModdleElement, ProcessStep>): ProcessStep[] {
  const tasks = [...steps.keys()];
  const isEnd = (task: ModdleElement) => steps.get(task)?.kind === 'return' && leads.after.get(task)?.to.length === 0;
  const last = tasks.at(-1);
  const end = last && !isEnd(last) ? tasks.find(isEnd) : undefined;
  const middle = tasks.filter((task) => task !== leads.first && task !== end);
  const ordered = [...(leads.first ? [leads.first] : []), ...middle, ...(end ? [end] : [])];
  return ordered.map((task, at) => {
    const step = steps.get(task) as ProcessStep;
    const way = leads.after.get(task);
    const following = ordered[at + 1];
    const [only] = way?.to ?? [];
    const isNext = way?.mode === 'one' && way.to.length === 1 && !only?.when && only?.task === following;
    const isOver = way?.mode === 'one' && way.to.length === 0 && !following;
    if (!way || ((isNext || isOver) && !isSaid(task))) return step;
    const to = way.to.map(({ task: next, when }) => {
      const { key } = steps.get(next) as ProcessStep;
      return when ? { step: key, when } : { step: key };
    });
    return { ...step, next: { mode: way.mode, to } };
  });
}
