import { CENTER } from '../../center/index.ts';
import { type ProcessStep, quotaMinutes } from '../../procedures/index.ts';
import type { PlannedStep } from './step.ts';

/** What is known of a dossier when it is accepted, and decides for good which branches it may take. */
export type RouteFacts = {
  readonly case: string | null;
  readonly applicant: 'person' | 'business';
  readonly channel: 'counter' | 'online' | 'post';
};

/**
 * The steps of an approved process for one dossier: agencies by id, quotas in working minutes of the center's day, and of
 * the branches those that what is known now leaves; what remains depends on outcomes alone.
 */
export function planSteps(
  steps: readonly ProcessStep[],
  agencyIds: ReadonlyMap<string, number>,
  standardDayMinutes: number,
  facts: RouteFacts,
): PlannedStep[] {
  return steps.map((step, index) => ({
    ordinal: index + 1,
    key: step.key,
    name: step.name,
    kind: step.kind,
    agencyId: step.agency === CENTER ? null : idOf(step.agency, agencyIds),
    place: step.agency === CENTER ? 'CENTER' : (step.place ?? 'AGENCY'),
    unit: step.unit ?? null,
    role: step.role,
    quotaMinutes: quotaMinutes(step.quota, standardDayMinutes),
    next: step.next ? narrowNext(step.next, facts) : null,
    outcomes: step.outcomes && step.outcomes.length > 0 ? step.outcomes : null,
  }));
}

type Next = NonNullable<ProcessStep['next']>;

/** Leaves out branches that a known fact closes, and the conditions it fulfils; of none left, the last stays open. */
function narrowNext({ mode, to }: Next, facts: RouteFacts): Next {
  const left = to.flatMap(({ step, when }) => {
    if (!when) return [{ step }];
    if (when.fact === 'outcome') return [{ step, when }];
    const value = facts[when.fact];
    return value !== null && when.in.includes(value) ? [{ step }] : [];
  });
  const certain = left.findIndex((branch) => !('when' in branch));
  const reachable = mode === 'one' && certain >= 0 ? left.slice(0, certain + 1) : left;
  const last = to.at(-1);
  return { mode, to: reachable.length > 0 || !last ? reachable : [{ step: last.step }] };
}

function idOf(key: string, agencyIds: ReadonlyMap<string, number>): number {
  const id = agencyIds.get(key);
  if (id === undefined) throw new Error(`The process names an agency that is not in the directory: ${key}`);
  return id;
}
