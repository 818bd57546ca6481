import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { capacitiesOf, mayRead, permittedActions, type Standing } from '../domain/capacities.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Action, Who } from '../domain/lifecycle.ts';
import { type DossierProblem, notAllowed } from '../domain/problems.ts';
import { partsOf } from '../parties-store.ts';
import { lockDossier } from '../store.ts';

/** A dossier locked for an action, with what says who may act on it. */
export type LockedDossier = Standing & {
  readonly dossier: Dossier;
  readonly steps: readonly WorkflowStep[];
  readonly permitted: ReadonlySet<Action>;
  readonly capacities: ReadonlySet<Who>;
};

export type Wanted = {
  /** Code or provisional number. */
  readonly reference: string;
  /** The version that was read, from If-Match or the form. */
  readonly expectedVersion?: number | undefined;
  /** One that is another before and after acceptance is told by the dossier. */
  readonly action: Action | ((dossier: Dossier) => Action);
  readonly today: Temporal.PlainDate;
};

/**
 * The first step of every verb on a dossier: locks it and asks whether this person may do this to it now.
 *
 * Problems: `dossier-not-found` (also for whoever does not need to know it), `action-not-allowed`, `stale-version`.
 */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  { reference, expectedVersion, action: wanted, today }: Wanted,
): Promise<Result<LockedDossier, Problem<DossierProblem>>> {
  const dossier = await lockDossier(tx, reference);
  if (!dossier) return fail('dossier-not-found');
  const steps = await stepsOf(tx, dossier.id);
  const station = actor.accountId === null ? null : await stationOf(tx, actor.accountId, today);
  const parts = await partsOf(tx, dossier.id, station?.agencyId ?? null);
  const standing = { actor, station, dossier, steps, parts };
  if (!mayRead(standing)) return fail('dossier-not-found');
  const permitted = permittedActions(standing);
  const action = typeof wanted === 'function' ? wanted(dossier) : wanted;
  if (!permitted.has(action)) return fail('action-not-allowed', notAllowed(action, dossier.status));
  if (expectedVersion !== undefined && expectedVersion !== dossier.version) return fail('stale-version');
  return ok({ ...standing, permitted, capacities: capacitiesOf(standing) });
}
