import { processGraph, type Way } from './graph.ts';
import type { ProcessStep } from './process.ts';

/** A step of the ordinary way, and the places in that way of the steps it waits for. */
export type OrdinaryStep = { readonly step: ProcessStep; readonly after: readonly number[] };

/**
 * The way of a dossier of which nothing is known yet: of branches the one without a condition, of legs side by side those
 * without one. Only where every leg has a condition are all taken. In an order in which they can be worked.
 */
export function ordinaryWay(steps: readonly ProcessStep[]): OrdinaryStep[] {
  const graph = processGraph(steps);
  const order = graph.order ?? [];
  const sources = new Map<string, number[]>();
  const way: OrdinaryStep[] = [];
  for (const key of order) {
    const after = sources.get(key);
    const step = graph.steps.get(key);
    if (!step || (after === undefined && key !== steps[0]?.key)) continue;
    const place = way.push({ step, after: after ?? [] }) - 1;
    for (const next of ordinaryNext(graph.after.get(key))) sources.set(next, [...(sources.get(next) ?? []), place]);
  }
  return way;
}

function ordinaryNext(way: Way | undefined): readonly string[] {
  const { mode, to } = way ?? { mode: 'one', to: [] };
  const free = to.filter(({ when }) => when === undefined);
  const taken = free.length > 0 ? free : mode === 'all' ? to : to.slice(-1);
  return [...new Set((mode === 'one' ? taken.slice(0, 1) : taken).map(({ step }) => step))];
}
