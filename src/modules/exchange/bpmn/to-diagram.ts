import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import { type ProcessStep, processGraph } from '../../procedures/index.ts';
import type { Written } from './to-bpmn.ts';

const COLUMN = 240;
const ROW = 120;
const TASK = { width: 130, height: 80 };
const GATEWAY = 50;
const EVENT = 36;
const LEFT = 160;
const TOP = 80;
const HEADER = 30;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Where everything stands, so that other tools draw it: a band for each agency from left to right, a column for each step of
 * the longest way before it; steps that fall together stand one below the other.
 */
export function drawDiagram(
  moddle: BpmnModdle,
  collaboration: ModdleElement,
  participant: ModdleElement,
  written: Written,
  steps: readonly ProcessStep[],
): ModdleElement {
  const { boxes, bands, width, height } = place(written, steps);
  const bounds = (box: Box) => moddle.create('dc:Bounds', box);
  const shape = (element: ModdleElement, box: Box, more = {}) =>
    moddle.create('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element, bounds: bounds(box), ...more });
  const pool = { x: LEFT - HEADER, y: TOP, width: width + HEADER, height };
  const planeElement = [
    shape(participant, pool, { isHorizontal: true }),
    ...bands.map(({ element, y, height }) => shape(element, { x: LEFT, y, width, height }, { isHorizontal: true })),
    ...[...boxes].map(([element, box]) => shape(element, box)),
    ...written.flows.map(({ element, from, to }) =>
      moddle.create('bpmndi:BPMNEdge', {
        id: `${element.id}_di`,
        bpmnElement: element,
        waypoint: waypoints(boxes.get(from), boxes.get(to)).map((point) => moddle.create('dc:Point', point)),
      }),
    ),
  ];
  const plane = moddle.create('bpmndi:BPMNPlane', { id: 'Plane_1', bpmnElement: collaboration, planeElement });
  return moddle.create('bpmndi:BPMNDiagram', { id: 'Diagram_1', plane });
}

type Band = { readonly element: ModdleElement; readonly y: number; readonly height: number };

function place(written: Written, steps: readonly ProcessStep[]) {
  const columns = columnsOf(steps);
  const boxes = new Map<ModdleElement, Box>();
  const bands: Band[] = [];
  let y = TOP;
  for (const { element, agency } of written.lanes) {
    const used = new Map<number, number>();
    for (const { key } of steps.filter((step) => step.agency === agency)) {
      const column = columns.get(key) ?? 0;
      const row = used.get(column) ?? 0;
      used.set(column, row + 1);
      const middle = y + row * ROW + ROW / 2;
      const x = LEFT + 110 + column * COLUMN;
      const put = (node: ModdleElement | undefined, at: number, width: number, height: number) =>
        node && boxes.set(node, { x: at, y: middle - height / 2, width, height });
      put(written.tasks.get(key), x, TASK.width, TASK.height);
      put(written.joins.get(key), x - 70, GATEWAY, GATEWAY);
      put(written.splits.get(key), x + TASK.width + 20, GATEWAY, GATEWAY);
      put(written.ends.get(key), x + TASK.width + 30, EVENT, EVENT);
      if (written.start && key === steps[0]?.key) put(written.start, x - 80, EVENT, EVENT);
    }
    const height = Math.max(1, ...used.values()) * ROW;
    bands.push({ element, y, height });
    y += height;
  }
  const last = Math.max(0, ...columns.values());
  return { boxes, bands, width: 110 + (last + 1) * COLUMN + 40, height: Math.max(ROW, y - TOP) };
}

/** How many steps lie before each on the longest way; the place in the list where the steps go round in a circle. */
function columnsOf(steps: readonly ProcessStep[]): ReadonlyMap<string, number> {
  const { order, before } = processGraph(steps);
  const columns = new Map<string, number>();
  (order ?? []).forEach((key) => {
    columns.set(key, Math.max(-1, ...(before.get(key) ?? []).map((source) => columns.get(source) ?? -1)) + 1);
  });
  return order ? columns : new Map(steps.map(({ key }, at) => [key, at]));
}

/** From the right of one to the left of the other, with one bend between where they are not level. */
function waypoints(from: Box | undefined, to: Box | undefined): { x: number; y: number }[] {
  if (!from || !to) return [];
  const [start, end] = [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ];
  const bend = Math.max(start.x + 10, end.x - 15);
  return start.y === end.y ? [start, end] : [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}
