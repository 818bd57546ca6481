import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { TransferProblem } from '../domain/problems.ts';
import { mayReadManifest, type Side, sideOf } from '../domain/sides.ts';
import { lockManifest } from '../manifest-store.ts';

export type ManifestProblem = Problem<TransferProblem | 'stale-version'>;

/** What every verb on a manifest is told. */
export type OnManifest = {
  readonly id: number;
  /** The version that was read, from If-Match or the form. */
  readonly expectedVersion?: number | undefined;
};

/** Somebody of one side with a manifest held until the transaction ends. */
export type Standing = { readonly manifest: Manifest; readonly side: Side; readonly by: number };

/**
 * The first step of every verb on a manifest: holds it and asks on which side this person stands.
 *
 * Problems: `manifest-not-found` (also for whoever need not know it), `not-your-side`.
 */
export async function standingOn(
  tx: Tx,
  actor: Actor,
  { id, sides, now }: { id: number; sides: readonly Side[]; now: Temporal.Instant },
): Promise<Result<Standing, ManifestProblem>> {
  const by = actor.accountId;
  const manifest = by === null ? null : await lockManifest(tx, id);
  const station = by === null ? null : await stationOf(tx, by, localDate(now));
  if (by === null || !manifest || !mayReadManifest(actor, station, manifest)) return fail('manifest-not-found');
  const side = sideOf(actor, station, manifest);
  if (side === null || !sides.includes(side)) return fail('not-your-side');
  return ok({ manifest, side, by });
}

/** Asked after everything that says more: a manifest that was signed meanwhile is told as such, not as stale. */
export const isStale = ({ version }: Manifest, { expectedVersion }: OnManifest): boolean =>
  expectedVersion !== undefined && expectedVersion !== version;
