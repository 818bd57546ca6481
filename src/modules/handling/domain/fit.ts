import { isThere, type Person } from '../../staff/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';

type Asked = Pick<WorkflowStep, 'agencyId' | 'role' | 'kind'>;

/** Whether somebody could do a step: of its agency, with its role; at the center, reception of the right counter. */
export function isFitFor(
  { roles, agencyId, servedAgencyIds }: Person,
  step: Pick<WorkflowStep, 'agencyId' | 'role'>,
  dossierAgencyId: number,
): boolean {
  if (!(roles as readonly string[]).includes(step.role)) return false;
  if (step.agencyId !== null) return agencyId === step.agencyId;
  return step.role === 'reception' ? servedAgencyIds.has(dossierAgencyId) : agencyId === null;
}

/**
 * Who may be appointed to a step now: those who could do it and are there; where an agency has none of them, whoever of its
 * people could take their place. A signature is nobody's but the signer's.
 */
export function appointable(
  people: readonly Person[],
  step: Asked,
  { dossierAgencyId, now }: { readonly dossierAgencyId: number; readonly now: Temporal.Instant },
): readonly Person[] {
  const there = people.filter((person) => isThere(person, now));
  const own = there.filter((person) => isFitFor(person, step, dossierAgencyId));
  if (own.length > 0 || step.agencyId === null || step.kind === 'sign') return own;
  const instead: readonly string[] = INSTEAD[step.role] ?? [];
  return there.filter(
    ({ agencyId, roles }) => agencyId === step.agencyId && roles.some((role) => instead.includes(role)),
  );
}

/** Who of the same agency takes the place of a role nobody has today. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  handler: ['agency_head', 'approver', 'clerk'],
  clerk: ['handler', 'agency_head', 'approver'],
  agency_head: ['approver'],
};
