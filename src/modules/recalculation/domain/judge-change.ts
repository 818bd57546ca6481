import { calculateDeadline, type OpenClass } from '../../deadlines/index.ts';
import { type DossierClock, urgencyOf } from '../../dossiers/index.ts';

/** What would become of one dossier; `fault` names why no date can be told. */
export type Change = {
  readonly dueFrom: Temporal.Instant;
  readonly dueTo: Temporal.Instant | null;
  readonly stateFrom: OpenClass;
  readonly stateTo: OpenClass;
  readonly fault: string | null;
};

/**
 * Compares the legal due date a dossier has with the one it would have by another clock; null when neither the date nor
 * how it stands now would differ. A paused dossier has no date in either, so that nothing can be said of it yet.
 */
export function judgeChange(
  legalDueAt: Temporal.Instant | null,
  { own, other }: { own: DossierClock; other: DossierClock },
  now: Temporal.Instant,
): Change | null {
  if (legalDueAt === null) return null;
  const stateFrom = urgencyOf(own, legalDueAt, now);
  const counted = calculateDeadline(other.calendar, other.terms);
  if (!counted.ok)
    return { dueFrom: legalDueAt, dueTo: null, stateFrom, stateTo: stateFrom, fault: counted.problem.code };
  const { dueAt } = counted.value;
  if (dueAt === null) return null;
  const stateTo = urgencyOf(other, dueAt, now);
  if (dueAt.equals(legalDueAt) && stateTo === stateFrom) return null;
  return { dueFrom: legalDueAt, dueTo: dueAt, stateFrom, stateTo, fault: null };
}
