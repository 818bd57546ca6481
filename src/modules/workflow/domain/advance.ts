import type { WorkflowStep } from './step.ts';

/** As much of a step as says where a dossier goes on. */
export type RouteStep = Pick<WorkflowStep, 'ordinal' | 'key' | 'status' | 'next' | 'outcome'>;

/** What follows when a step is completed: whose turn it becomes, and which steps nobody will ever do. */
export type Advance<S> = { readonly begun: readonly S[]; readonly skipped: readonly S[] };

/**
 * Completes a step and says what follows. `one`: the first branch whose condition holds; `all`: every one, side by side. A
 * step begins when every way into it that was taken has arrived; ways that are not taken do not count, and a step that no
 * way leads to any more is skipped, with what comes after it. Where no condition holds, the last branch is taken: nothing
 * comes to a halt.
 */
export function advance<S extends RouteStep>(
  steps: readonly S[],
  completed: string,
  outcome: string | null,
): Advance<S> {
  const route = new Map(steps.map((step) => [step.key, { step, status: step.status, outcome: step.outcome }]));
  const ended = route.get(completed);
  if (!ended) throw new Error(`No such step: ${completed}`);
  route.set(completed, { ...ended, status: 'done', outcome });

  const [begun, skipped]: [S[], S[]] = [[], []];
  for (;;) {
    const ways = [...route.values()].flatMap((from) => waysFrom(from, steps));
    const decided = [...route.values()].find(
      ({ step, status }) => status === 'waiting' && ways.every(({ to, is }) => to !== step.key || is !== 'open'),
    );
    if (!decided) return { begun, skipped };
    const { step } = decided;
    const isReached = ways.some(({ to, is }) => to === step.key && is === 'taken');
    (isReached ? begun : skipped).push(step);
    route.set(step.key, { ...decided, status: isReached ? 'active' : 'skipped' });
  }
}

/**
 * How a dossier begins: acceptance itself is the first step where that is the reception, so that what follows it begins.
 */
export function begin<S extends RouteStep & Pick<WorkflowStep, 'kind'>>(steps: readonly S[]): Advance<S> {
  const [first] = steps;
  if (first?.kind === 'receive') return advance(steps, first.key, null);
  return { begun: first ? [first] : [], skipped: [] };
}

type Standing = { readonly step: RouteStep; readonly status: RouteStep['status']; readonly outcome: string | null };
type Way = { readonly to: string; readonly is: 'taken' | 'dead' | 'open' };

/** Every way out of a step: open until it is done, then taken or dead. */
function waysFrom({ step, status, outcome }: Standing, steps: readonly RouteStep[]): Way[] {
  const branches = branchesOf(step, steps);
  if (status === 'waiting' || status === 'active') return branches.map(({ to }) => ({ to, is: 'open' }));
  const taken = status === 'skipped' ? new Set<number>() : takenOf(branches, step.next?.mode ?? 'one', outcome);
  return branches.map(({ to }, index) => ({ to, is: taken.has(index) ? 'taken' : 'dead' }));
}

type Branch = { readonly to: string; readonly outcomes: readonly string[] | null };

function branchesOf({ next, ordinal }: RouteStep, steps: readonly RouteStep[]): Branch[] {
  if (next) return next.to.map(({ step, when }) => ({ to: step, outcomes: when?.in ?? null }));
  const following = steps.find((other) => other.ordinal === ordinal + 1);
  return following ? [{ to: following.key, outcomes: null }] : [];
}

/** Which branches are taken, by their place. */
function takenOf(branches: readonly Branch[], mode: 'one' | 'all', outcome: string | null): ReadonlySet<number> {
  const holds = branches.flatMap(({ outcomes }, index) =>
    outcomes === null || (outcome !== null && outcomes.includes(outcome)) ? [index] : [],
  );
  const chosen = mode === 'one' ? holds.slice(0, 1) : holds;
  return new Set(chosen.length > 0 ? chosen : [branches.length - 1]);
}
