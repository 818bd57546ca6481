import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/** Who acts, and where they work today. */
export type UrgingStanding = {
  readonly actor: Actor & { readonly accountId: number };
  readonly station: Station | null;
};

/** Supervises the whole center, and so reads every letter, request and exchange. */
export const supervises = ({ actor }: Pick<UrgingStanding, 'actor'>): boolean => may(actor, 'read-every-dossier');

/** The agency for which this person answers what the center asks; null where there is none. */
export const answersFor = ({ actor, station }: UrgingStanding): number | null =>
  may(actor, 'answer-urging') ? (station?.agencyId ?? null) : null;

/** Which rows of a list somebody may read: `all`, those of an agency, or none. */
export type Readable = 'all' | { readonly agencyId: number } | null;

export function readable(standing: UrgingStanding): Readable {
  if (supervises(standing)) return 'all';
  const agencyId = answersFor(standing);
  return agencyId === null ? null : { agencyId };
}

export const mayReadOf = (standing: UrgingStanding, agencyIds: readonly number[]): boolean => {
  const whose = readable(standing);
  return whose === 'all' || (whose !== null && agencyIds.includes(whose.agencyId));
};
