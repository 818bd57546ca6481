import { type ProcessGraph, processGraph } from './graph.ts';
import { type ProcessStep, quotaMinutes } from './process.ts';
import { possibleNext, type Situation, situationsOf } from './situations.ts';

/** A way through a process and the worked minutes its steps may take together. */
export type LongestWay = { readonly minutes: number; readonly keys: readonly string[] };

/**
 * The way that takes longest from the first step on, in one situation: what its quotas add up to is the most the whole
 * process can take, for legs side by side cost the longer one. Nothing for a process with a loop.
 */
export function longestWay(
  graph: ProcessGraph,
  first: string,
  situation: Situation,
  minutesOf: (key: string) => number,
): LongestWay | null {
  if (graph.order === null) return null;
  const longest = new Map<string, LongestWay>([[first, { minutes: minutesOf(first), keys: [first] }]]);
  for (const key of graph.order) {
    const until = longest.get(key);
    if (!until) continue;
    for (const next of possibleNext(graph, key, situation)) {
      const minutes = until.minutes + minutesOf(next);
      if (minutes > (longest.get(next)?.minutes ?? -1)) longest.set(next, { minutes, keys: [...until.keys, next] });
    }
  }
  const ways = graph.order.flatMap((key) => longest.get(key) ?? []);
  return ways.reduce((most, way) => (way.minutes >= most.minutes ? way : most));
}

/** The longest way of one case, whoever applies and however it was filed. */
export function longestOfCase(
  steps: readonly ProcessStep[],
  caseKey: string | null,
  standardDayMinutes: number,
): LongestWay | null {
  const graph = processGraph(steps);
  const [first] = steps;
  if (!first) return null;
  const minutesOf = (key: string) => {
    const step = graph.steps.get(key);
    return step ? quotaMinutes(step.quota, standardDayMinutes) : 0;
  };
  const ways = situationsOf(caseKey).flatMap((situation) => longestWay(graph, first.key, situation, minutesOf) ?? []);
  return ways.reduce<LongestWay | null>((most, way) => (way.minutes > (most?.minutes ?? -1) ? way : most), null);
}

/** The most worked minutes a process can take in any of its cases; null for one with a loop. */
export function longestOfAll(
  steps: readonly ProcessStep[],
  standardDayMinutes: number,
  caseKeys: readonly (string | null)[],
): number | null {
  const minutes = caseKeys.flatMap((key) => longestOfCase(steps, key, standardDayMinutes)?.minutes ?? []);
  return minutes.length === 0 ? null : Math.max(...minutes);
}
