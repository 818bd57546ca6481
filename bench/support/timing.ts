const ROUNDS = 9;
const ROUND_MS = 50;

/** Some work, done once for each case; answers how often that was. */
export type Pass = () => number;

export const pass =
  <Case>(cases: readonly Case[], work: (one: Case) => unknown): Pass =>
  () => {
    for (const one of cases) kept = work(one);
    return cases.length;
  };

/** A result nobody could look at need not be computed at all. */
export let kept: unknown;

/**
 * What one call costs in microseconds, the median of several rounds. All take turns, so that what else the machine does
 * meets all alike.
 */
export function microsecondsEach<Name extends string>(passes: Readonly<Record<Name, Pass>>): Record<Name, number> {
  const named = Object.entries<Pass>(passes).map(([name, one]) => ({ name, one, rounds: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { one, rounds } of named) rounds.push(timed(one));
  }
  return Object.fromEntries(named.map(({ name, rounds }) => [name, median(rounds)])) as Record<Name, number>;
}

function timed(one: Pass): number {
  const start = performance.now();
  let calls = 0;
  do calls += one();
  while (performance.now() - start < ROUND_MS);
  return ((performance.now() - start) * 1000) / calls;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
