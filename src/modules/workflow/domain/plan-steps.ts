import { CENTER } from '../../center/index.ts';
import { type ProcessStep, quotaMinutes } from '../../procedures/index.ts';
import type { PlannedStep } from './step.ts';

/** The steps of an approved process for one dossier: agencies by id, quotas in working minutes of the center's day. */
export function planSteps(
  steps: readonly ProcessStep[],
  agencyIds: ReadonlyMap<string, number>,
  standardDayMinutes: number,
): PlannedStep[] {
  return steps.map((step, index) => ({
    ordinal: index + 1,
    key: step.key,
    name: step.name,
    kind: step.kind,
    agencyId: step.agency === CENTER ? null : idOf(step.agency, agencyIds),
    unit: step.unit ?? null,
    role: step.role,
    quotaMinutes: quotaMinutes(step.quota, standardDayMinutes),
  }));
}

function idOf(key: string, agencyIds: ReadonlyMap<string, number>): number {
  const id = agencyIds.get(key);
  if (id === undefined) throw new Error(`The process names an agency that is not in the directory: ${key}`);
  return id;
}
