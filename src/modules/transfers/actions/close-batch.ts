import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies, takeNumber } from '../../center/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { type Between, type Manifest, manifestChain } from '../domain/manifest.ts';
import type { TransferProblem } from '../domain/problems.ts';
import { sideOf } from '../domain/sides.ts';
import type { ClosingInput } from '../input.ts';
import { insertDossierLines, insertResultLines, linesOf } from '../line-store.ts';
import { findManifest, insertManifest, lockBatches } from '../manifest-store.ts';
import { collectsOnReturn } from '../queries/collects-on-return.ts';
import { putOnManifest, waitingIds } from '../transfer-store.ts';

/**
 * Closes the open batch of an agency: everything that waits goes on one manifest with the next number of the register, in
 * one transaction; what comes later goes into the next (QC Đ4.1 (transfer)). Of two who close the same batch one wins.
 *
 * Problems: `agency-unknown`, `not-your-side` (only the giver closes), `batch-closed`, `nothing-to-hand-over`.
 */
export async function closeBatch(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: ClosingInput,
): Promise<Result<Manifest, Problem<TransferProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const agency = (await listAgencies(tx)).find(({ key }) => key === input.agency);
    if (!agency)
      return fail('manifest-agency-unknown', { errors: [{ pointer: '/agency', code: 'manifest-agency-unknown' }] });
    const between: Between = { direction: input.direction, agencyId: agency.id };
    const by = actor.accountId;
    const station = by === null ? null : await stationOf(tx, by, localDate(now));
    if (by === null || sideOf(actor, station, between) !== 'giver') return fail('not-your-side');

    const batch = (await lockBatches(tx, between)) + 1;
    if (input.batch !== undefined && input.batch !== batch) return fail('batch-closed');
    const dossierIds = await waitingIds(tx, between);
    if (dossierIds.length === 0) return fail('nothing-to-hand-over');

    const number = await takeNumber(tx, 'manifest', localDate(now));
    const id = await insertManifest(tx, { ...between, batch, number, lineCount: dossierIds.length, at: now, by });
    await list(tx, between, id, dossierIds);
    const lines = await linesOf(tx, id);
    await record(tx, manifestChain(id), [
      {
        at: now,
        actor: actingAs(actor, 'giver'),
        action: 'close-batch',
        facts: {
          number: number.text,
          direction: input.direction,
          agency: agency.key,
          batch,
          dossiers: lines.map(({ code }) => code),
        },
        ground: 'QC Đ4.1',
      },
    ]);
    return ok((await findManifest(tx, id)) as Manifest);
  });
}

async function list(tx: Tx, { direction }: Between, manifestId: number, dossierIds: readonly number[]): Promise<void> {
  if (direction === 'dossiers') {
    await insertDossierLines(tx, manifestId, dossierIds);
    await putOnManifest(tx, manifestId, dossierIds);
    return;
  }
  const feeDue = await collectsOnReturn(tx, dossierIds);
  await insertResultLines(tx, manifestId, { dossierIds, feeDue });
}
