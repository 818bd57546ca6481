import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { findDossierById } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { type ProcedureVersion, procedureVersion } from '../../procedures/index.ts';
import { type Station, stationOf } from '../../staff/index.ts';
import { type Delivery, deliveryOf } from '../deliveries-store.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { type Ending, endingsOf } from '../endings-store.ts';
import { type ResultSignatures, signaturesOf } from '../signatures-store.ts';
import { editionsOf, type RegisteredResult, resultById } from '../store.ts';
import { resultAgencies } from './find-results.ts';

/** A result with everything the registry knows of it. */
export type ResultRecord = {
  readonly result: RegisteredResult;
  readonly standing: Standing;
  readonly ending: Ending | null;
  readonly signatures: ResultSignatures | null;
  readonly delivery: Delivery | null;
  /** The other results of its dossier, the latest first. */
  readonly others: readonly RegisteredResult[];
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly station: Station | null;
};

/**
 * A result by its number in the registry; the reading is logged (QC Đ5.1d).
 *
 * Problem: `result-not-found`, also for whoever does not need to know it.
 */
export async function readResult(
  db: Db,
  actor: Actor,
  { id, now }: { readonly id: number; readonly now: Temporal.Instant },
): Promise<Result<ResultRecord, Problem<'result-not-found'>>> {
  const today = localDate(now);
  const result = await resultById(db, id);
  const station = actor.accountId === null ? null : await stationOf(db, actor.accountId, today);
  const mine = resultAgencies(actor, station);
  if (!result || (mine !== 'every' && !mine.includes(result.agencyId))) return fail('result-not-found');
  const subject = `result:${id}`;
  await recordReading(db, { at: now, accountId: actor.accountId, subject, purpose: 'result', address: null });
  const dossier = await findDossierById(db, result.dossierId);
  if (!dossier) throw new Error(`Result ${id} has no dossier`);
  const ending = (await endingsOf(db, [id])).get(id) ?? null;
  return ok({
    result,
    standing: standingOf(result, ending, today),
    ending,
    signatures: await signaturesOf(db, id),
    delivery: await deliveryOf(db, id),
    others: (await editionsOf(db, dossier.id)).filter((other) => other.id !== id),
    dossier,
    procedure: await procedureVersion(db, dossier),
    station,
  });
}
