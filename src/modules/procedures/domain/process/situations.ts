import { type BranchFacts, branchesTaken, type ProcessGraph } from './graph.ts';

/** What is known of a dossier before its process begins, and never changes under way. */
export type Situation = Omit<BranchFacts, 'outcome'>;

/** The values a branch may ask for, besides a procedure's cases and a step's outcomes. */
export const APPLICANTS = ['person', 'business'] as const;
export const CHANNELS = ['counter', 'online', 'post'] as const;

/** Every situation a dossier of one case can be in; null for a procedure without cases. */
export const situationsOf = (caseKey: string | null): Situation[] =>
  APPLICANTS.flatMap((applicant) => CHANNELS.map((channel) => ({ case: caseKey, applicant, channel })));

/** The sets of steps a step can be left for in a situation: one set for each outcome it may have. */
export function departures({ steps, after }: ProcessGraph, key: string, situation: Situation): string[][] {
  const way = after.get(key);
  if (!way) return [];
  const { outcomes = [] } = steps.get(key) ?? {};
  const keys = outcomes.length === 0 ? [null] : outcomes.map((outcome) => outcome.key);
  return keys.map((outcome) => branchesTaken(way, { ...situation, outcome }));
}

/** The steps a step may be left for in a situation, whatever its outcome. */
export const possibleNext = (graph: ProcessGraph, key: string, situation: Situation): string[] => [
  ...new Set(departures(graph, key, situation).flat()),
];

/** The steps a dossier can come to in a situation, the first included. */
export function reachedIn(graph: ProcessGraph, first: string, situation: Situation): ReadonlySet<string> {
  const reached = new Set([first]);
  for (const key of reached) for (const next of possibleNext(graph, key, situation)) reached.add(next);
  return reached;
}
