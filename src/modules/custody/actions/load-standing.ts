import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type DossierView, readForChange } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import type { LedgerActor } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { CustodyStanding } from '../domain/standing.ts';

export type LoadedStanding = CustodyStanding & {
  readonly view: DossierView;
  /** As they stand in the ledger: reception, or who handles the dossier. */
  readonly by: LedgerActor & { readonly accountId: number };
};

/** A dossier, locked, with what says for whose papers of it this person speaks. Problem: `dossier-not-found`. */
export async function loadStanding(
  tx: Tx,
  actor: Actor,
  wanted: { readonly reference: string; readonly now: Temporal.Instant; readonly purpose: string },
): Promise<Result<LoadedStanding, Problem<'dossier-not-found'>>> {
  const read = await readForChange(tx, actor, wanted);
  if (!read.ok) return read;
  const view = read.value;
  const accountId = actor.accountId as number;
  const station = await stationOf(tx, accountId, localDate(wanted.now));
  const by = actingAs({ ...actor, accountId }, view.capacities.has('reception') ? 'reception' : 'handler');
  return ok({ actor, view, station, by });
}
