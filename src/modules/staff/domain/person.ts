import { localDate } from '../../../kernel/time.ts';
import type { Role } from '../../identity/index.ts';

/** The six kinds of being away (QC Đ13.8a). */
export const ABSENCE_KINDS = ['leave', 'compensatory', 'sick', 'personal', 'study', 'mission'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** A time in which an official is not there: [from, to). */
export type Away = {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** Who does their work meanwhile. */
  readonly standInId: number | null;
};

/** An official, as far as it matters who can be reached. */
export type Person = {
  readonly id: number;
  readonly name: string;
  readonly post: string;
  readonly agencyId: number | null;
  readonly roles: readonly Role[];
  /** Whose dossiers they receive at the counters they sit at today. */
  readonly servedAgencyIds: ReadonlySet<number>;
  /** First day they do not work here any more. */
  readonly leftOn: Temporal.PlainDate | null;
  readonly absences: readonly Away[];
};

/** Whether somebody can be reached at an instant: they have not left, and are not away. */
export function isThere({ leftOn, absences }: Pick<Person, 'leftOn' | 'absences'>, now: Temporal.Instant): boolean {
  if (leftOn && Temporal.PlainDate.compare(localDate(now), leftOn) >= 0) return false;
  return awayAt(absences, now) === undefined;
}

/** The absence an instant falls into. */
export const awayAt = (absences: readonly Away[], now: Temporal.Instant): Away | undefined =>
  absences.find(({ from, to }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, to) < 0);
