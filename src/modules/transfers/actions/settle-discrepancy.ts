import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type Manifest, type ManifestLine, manifestChain } from '../domain/manifest.ts';
import type { ResolutionInput } from '../input.ts';
import { discrepanciesOf, linesOf, saveResolution, settleLine } from '../line-store.ts';
import { findManifest, saveChange } from '../manifest-store.ts';
import { takeOff } from '../transfer-store.ts';
import { recordArrivals } from './arrivals.ts';
import { isStale, type ManifestProblem, type OnManifest, standingOn } from './standing.ts';

export type SettleDiscrepancyInput = OnManifest & ResolutionInput & { readonly discrepancy: number };

/**
 * Writes down how a discrepancy was settled; either side may. A dossier that had not arrived is there now, or it leaves
 * the manifest and waits for the next batch: none is forgotten.
 *
 * Problems: `invalid-input` (nothing said), `manifest-not-found`, `not-your-side`, `manifest-discrepancy-not-found`,
 * `discrepancy-resolved`, `arrival-required`, `stale-version`.
 */
export async function settleDiscrepancy(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: SettleDiscrepancyInput,
): Promise<Result<Manifest, ManifestProblem | Problem<'invalid-input'>>> {
  const now = clock.now();
  const resolution = input.resolution.trim();
  if (resolution === '')
    return fail('invalid-input', { errors: [{ pointer: '/resolution', code: 'resolution-required' }] });
  return transaction(db, async (tx) => {
    const standing = await standingOn(tx, actor, { id: input.id, sides: ['giver', 'receiver'], now });
    if (!standing.ok) return standing;
    const { manifest, side, by } = standing.value;
    const found = (await discrepanciesOf(tx, manifest.id)).find(({ id }) => id === input.discrepancy);
    if (!found) return fail('manifest-discrepancy-not-found');
    if (found.resolved) return fail('discrepancy-resolved');
    const line = (await linesOf(tx, manifest.id)).find(({ ordinal }) => ordinal === found.ordinal) as ManifestLine;
    const isAway = line.arrived === false && !line.released;
    if (isAway && input.arrived === undefined)
      return fail('arrival-required', { errors: [{ pointer: '/arrived', code: 'arrival-required' }] });
    if (isStale(manifest, input)) return fail('stale-version');

    await saveResolution(tx, found.id, { at: now, by, resolution });
    if (isAway) await settle(tx, manifest, line, { arrived: input.arrived === true, actor, now });
    await saveChange(tx, manifest.id);
    await record(tx, manifestChain(manifest.id), [
      {
        at: now,
        actor: actingAs(actor, side),
        action: 'settle-discrepancy',
        facts: { number: manifest.number, line: found.ordinal, resolution, ...(isAway && { arrived: input.arrived }) },
        ground: 'QC Đ4.1',
      },
    ]);
    return ok((await findManifest(tx, manifest.id)) as Manifest);
  });
}

async function settle(
  tx: Tx,
  manifest: Manifest,
  { ordinal, dossierId }: ManifestLine,
  { arrived, actor, now }: { arrived: boolean; actor: Actor; now: Temporal.Instant },
): Promise<void> {
  await settleLine(tx, manifest.id, ordinal, arrived);
  if (arrived) await recordArrivals(tx, manifest, [dossierId], { actor, now });
  else await takeOff(tx, manifest.id, dossierId);
}
