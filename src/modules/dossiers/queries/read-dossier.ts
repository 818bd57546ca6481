import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { type ProcedureVersion, procedureVersion } from '../../procedures/index.ts';
import { stationOf } from '../../staff/index.ts';
import { stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { answersOf } from '../answers-store.ts';
import { documentsOf } from '../documents-store.ts';
import { capacitiesOf, mayRead, permittedActions, type StepInTurn, stepsInTurn } from '../domain/capacities.ts';
import { chainOf, type Dossier, type DossierDocument } from '../domain/dossier.ts';
import type { FilledForm } from '../domain/filled-forms.ts';
import type { Action, Who } from '../domain/lifecycle.ts';
import { partsOf } from '../parties-store.ts';
import { representationOf, type StoredRepresentation } from '../representation-store.ts';
import { findDossier } from '../store.ts';

/** A dossier as somebody who may read it sees it, with what they may do to it now. */
export type DossierView = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly documents: readonly DossierDocument[];
  /** Forms filled in place of papers. */
  readonly forms: readonly FilledForm[];
  /** Who handed it in for its owner, with the authorisation that is kept. */
  readonly representation: StoredRepresentation | null;
  readonly steps: readonly WorkflowStep[];
  readonly permitted: ReadonlySet<Action>;
  readonly capacities: ReadonlySet<Who>;
  /** The steps whose turn it is and that are this person's. */
  readonly stepsInTurn: readonly StepInTurn[];
};

/**
 * Reads a dossier by code or provisional number; the reading is logged (QC Đ5.1d).
 *
 * Problem: `dossier-not-found`, also for whoever does not need to know it.
 */
export async function readDossier(
  db: Db,
  actor: Actor,
  { reference, now, purpose }: { reference: string; now: Temporal.Instant; purpose: string },
): Promise<Result<DossierView, Problem<'dossier-not-found'>>> {
  const dossier = await findDossier(db, reference);
  if (!dossier) return fail('dossier-not-found');
  const steps = await stepsOf(db, dossier.id);
  const station = actor.accountId === null ? null : await stationOf(db, actor.accountId, localDate(now));
  const parts = await partsOf(db, dossier.id, station?.agencyId ?? null);
  const standing = { actor, station, dossier, steps, parts };
  if (!mayRead(standing)) return fail('dossier-not-found');
  await recordReading(db, {
    at: now,
    accountId: actor.accountId,
    subject: chainOf(dossier.id),
    purpose,
    address: null,
  });
  return ok({
    dossier,
    steps,
    procedure: await procedureVersion(db, dossier),
    documents: await documentsOf(db, dossier.id),
    forms: await answersOf(db, dossier.id),
    representation: await representationOf(db, dossier.id),
    permitted: permittedActions(standing),
    capacities: capacitiesOf(standing),
    stepsInTurn: stepsInTurn(standing),
  });
}
