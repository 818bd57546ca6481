import type { Lang } from '../../../../web/i18n.ts';
import { type ProcessGraph, processGraph } from '../../domain/process/graph.ts';
import { meetingSteps } from '../../domain/process/legs.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import { processWords } from '../../messages/process.ts';
import { type CaseNames, waitsLine, wayLines } from './process-ways.presenter.ts';

/** A process with branches as rows from top to bottom, each step above all it leads to. */
export type ChartView = { readonly label: string; readonly rows: readonly ChartRow[] };
export type ChartRow = {
  readonly number: number;
  readonly name: string;
  readonly holder: string;
  readonly holderIndex: number;
  readonly time: string;
  /** What it waits for, and where it goes on to, in words. */
  readonly waits: string | null;
  readonly lines: readonly string[];
  /** The rows it leads to; dashed where that depends on something. */
  readonly edges: readonly { readonly to: number; readonly dashed: boolean }[];
  /** Whether the edges are taken side by side. */
  readonly forks: boolean;
};

/** What each step's place in the chart and the list is besides its way. */
export type DrawnStep = Pick<ChartRow, 'name' | 'holder' | 'holderIndex' | 'time'>;

/** Whether a process is more than its list. */
export const hasBranches = (steps: readonly ProcessStep[]): boolean => steps.some(({ next }) => next !== undefined);

/** The chart of a process, or null where the list says it all, or where the steps go round in a circle. */
export function presentChart(
  steps: readonly ProcessStep[],
  drawn: readonly DrawnStep[],
  cases: CaseNames,
  lang: Lang,
): ChartView | null {
  const graph = processGraph(steps);
  if (!hasBranches(steps) || graph.order === null) return null;
  const { order } = graph;
  const rowOf = new Map(order.map((key, at) => [key, at]));
  const words = stepWords(steps, graph, cases, lang);
  const rows = order.map((key): ChartRow => {
    const at = steps.findIndex((step) => step.key === key);
    const way = graph.after.get(key);
    const to = way?.to ?? [];
    const isOtherwise = (index: number) => way?.mode === 'one' && to.length > 1 && index < to.length;
    return {
      ...(drawn[at] as DrawnStep),
      ...(words[at] as StepWords),
      number: at + 1,
      edges: to.map(({ step, when }, index) => ({
        to: rowOf.get(step) ?? 0,
        dashed: when !== undefined || isOtherwise(index),
      })),
      forks: way?.mode === 'all' && to.length > 1,
    };
  });
  return { label: processWords(lang).title, rows };
}

export type StepWords = Pick<ChartRow, 'waits' | 'lines'>;

/** What is to be said of each step's way, in the order of the list. */
export function stepWords(
  steps: readonly ProcessStep[],
  graph: ProcessGraph,
  cases: CaseNames,
  lang: Lang,
): StepWords[] {
  const numberOf = (key: string) => steps.findIndex((step) => step.key === key) + 1;
  const meetings = meetingSteps(graph, [...cases.keys()]);
  return steps.map((step) => ({
    waits: waitsLine(step.key, meetings.has(step.key), graph, numberOf, lang),
    lines: wayLines(step, graph, { numberOf, cases }, lang),
  }));
}
