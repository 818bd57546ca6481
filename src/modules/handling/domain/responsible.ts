import { awayAt, isThere, type Person } from '../../staff/index.ts';

/** As much of a step whose turn it is as says whose it is; `agencyId` is null for the center itself. */
export type Duty = {
  readonly agencyId: number | null;
  readonly role: string;
  readonly assigneeId: number | null;
  /** The competent agency: reception answers for it at the counter that serves it. */
  readonly dossierAgencyId: number;
};

/** How somebody came to answer for a dossier. From `head` on nobody of the agency's own role is there. */
export type Why = 'assignee' | 'stand_in' | 'role' | 'head' | 'approver' | 'center';

export type Responsible = { readonly person: Person; readonly why: Why };

/**
 * Who answers for a step now: exactly one, and one who can be reached. In this order: whoever it is assigned to; who stands
 * in for them; who of the agency has the role; its head; its approver; and where an agency has nobody at all, the
 * center's procedure control, a deputy, the director. Null only where the center has not even a director who is there.
 * Who has been at it longest in the list comes first, so that the answer is the same however often it is asked.
 */
export function responsibleFor(duty: Duty, people: readonly Person[], now: Temporal.Instant): Responsible | null {
  const there = people.filter((person) => isThere(person, now));
  const named = (id: number | null) => there.find((person) => person.id === id);
  const assignee = people.find(({ id }) => id === duty.assigneeId);
  const own = there.filter((person) => isOfDuty(person, duty));
  const away = assignee && awayAt(assignee.absences, now);
  const ways: readonly (readonly [Why, Person | undefined])[] = [
    ['assignee', named(duty.assigneeId)],
    ['stand_in', away ? named(away.standInId) : undefined],
    ['role', own.find(({ roles }) => roles.includes(duty.role as never))],
    ['head', duty.agencyId === null ? undefined : own.find(({ roles }) => roles.includes('agency_head'))],
    ['approver', duty.agencyId === null ? undefined : own.find(({ roles }) => roles.includes('approver'))],
    ...LEADERS.map((role) => ['center', there.find((one) => isOfCenter(one) && one.roles.includes(role))] as const),
  ];
  for (const [why, person] of ways) if (person) return { person, why };
  return null;
}

/** An agency answers for itself; only the center does when it has nobody. */
export const isFallback = (why: Why): boolean => why === 'center';

const LEADERS = ['procedure_control', 'deputy', 'director'] as const;

const isOfCenter = ({ agencyId }: Person): boolean => agencyId === null;

function isOfDuty(person: Person, { agencyId, role, dossierAgencyId }: Duty): boolean {
  if (agencyId !== null) return person.agencyId === agencyId;
  return role === 'reception' ? person.servedAgencyIds.has(dossierAgencyId) : isOfCenter(person);
}
