import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { InformationRequest } from '../domain/information.ts';
import { mayReadOf, type UrgingStanding } from '../domain/standing.ts';
import type { Urging } from '../domain/urging.ts';
import { findRequest } from '../information-store.ts';
import { findUrging } from '../urging-store.ts';
import { standingOf } from './thread-standing.ts';

export type Read<T> = { readonly found: T; readonly standing: UrgingStanding };

/** A letter by its id or number; null where there is none, or it is neither about nor for this person's agency. */
export async function readUrging(
  db: Db,
  actor: Actor,
  name: string,
  now: Temporal.Instant,
): Promise<Read<Urging> | null> {
  const standing = await standingOf(db, actor, now);
  const found = await findUrging(db, name);
  return standing && found && mayReadOf(standing, [found.agency.id, found.addressee.id]) ? { found, standing } : null;
}

/** A request by its id or number; null where there is none, or it is another agency's. */
export async function readRequest(
  db: Db,
  actor: Actor,
  name: string,
  now: Temporal.Instant,
): Promise<Read<InformationRequest> | null> {
  const standing = await standingOf(db, actor, now);
  const found = await findRequest(db, name);
  return standing && found && mayReadOf(standing, [found.agency.id]) ? { found, standing } : null;
}
