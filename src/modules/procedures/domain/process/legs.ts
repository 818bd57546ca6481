import type { ProcessGraph } from './graph.ts';
import { departures, possibleNext, reachedIn, type Situation, situationsOf } from './situations.ts';

/** Two steps that one dossier may be at at once, the earlier one of the order first, and where that one may go on to. */
export type LegPair = { readonly moves: string; readonly stays: string; readonly next: readonly string[] };

/**
 * What may be worked side by side in a situation. Two legs are followed from where they part, the earlier step first, so
 * that they meet where they can; once they have met they are one.
 */
export function legPairs(graph: ProcessGraph, first: string, situation: Situation): LegPair[] {
  const place = new Map((graph.order ?? []).map((key, at) => [key, at]));
  const pairs = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string) => {
    if (one === other) return;
    const [a, b] = (place.get(one) ?? 0) < (place.get(other) ?? 0) ? [one, other] : [other, one];
    pairs.set(`${a} ${b}`, [a, b]);
  };
  for (const key of reachedIn(graph, first, situation))
    for (const taken of departures(graph, key, situation))
      for (const one of taken) for (const other of taken) add(one, other);
  const found: LegPair[] = [];
  for (const [a, b] of pairs.values()) {
    const onwards = possibleNext(graph, a, situation);
    // A leg that has ended stays where it is, and the other one goes on.
    const pair =
      onwards.length > 0
        ? { moves: a, stays: b, next: onwards }
        : { moves: b, stays: a, next: possibleNext(graph, b, situation) };
    found.push(pair);
    for (const step of pair.next) add(step, pair.stays);
  }
  return found;
}

/** The steps at which legs that were worked side by side meet again: whoever works there waits for all of them. */
export function meetingSteps(graph: ProcessGraph, caseKeys: readonly string[]): ReadonlySet<string> {
  const first = graph.steps.keys().next().value;
  if (first === undefined || graph.order === null) return new Set();
  const situations = (caseKeys.length > 0 ? caseKeys : [null]).flatMap(situationsOf);
  const pairs = situations.flatMap((situation) => legPairs(graph, first, situation));
  return new Set(pairs.filter(({ stays, next }) => next.includes(stays)).map(({ stays }) => stays));
}
