import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type Manifest, manifestChain } from '../domain/manifest.ts';
import { findManifest, saveHandedOver } from '../manifest-store.ts';
import { saveMoved } from '../transfer-store.ts';
import { centerCalendar, markLate } from './late-marks.ts';
import { isStale, type ManifestProblem, type OnManifest, standingOn } from './standing.ts';

export type HandOverCapabilities = { readonly db: Db; readonly clock: Clock; readonly calendars: CalendarShelf };

/**
 * The giver signs with their account: from here on the papers are on their way, and the agency sees the manifest
 * announced. Whatever leaves after its deadline is marked late in the same transaction.
 *
 * Problems: `manifest-not-found`, `not-your-side`, `manifest-handed-over`, `manifest-received`, `manifest-void`,
 * `stale-version`.
 */
export async function handOverManifest(
  { db, clock, calendars }: HandOverCapabilities,
  actor: Actor,
  input: OnManifest,
): Promise<Result<Manifest, ManifestProblem>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const standing = await standingOn(tx, actor, { id: input.id, sides: ['giver'], now });
    if (!standing.ok) return standing;
    const { manifest, by } = standing.value;
    if (manifest.status === 'handed_over') return fail('manifest-handed-over');
    if (manifest.status === 'received') return fail('manifest-received');
    if (manifest.status === 'void') return fail('manifest-void');
    if (isStale(manifest, input)) return fail('stale-version');

    await saveHandedOver(tx, manifest.id, { at: now, by });
    const late = manifest.direction === 'dossiers' ? await moveOut(tx, calendars, manifest.id, now) : 0;
    await record(tx, manifestChain(manifest.id), [
      {
        at: now,
        actor: actingAs(actor, 'giver'),
        action: 'hand-over-manifest',
        facts: { number: manifest.number, dossiers: manifest.lineCount, late },
        ground: 'QC Đ4.1',
      },
    ]);
    return ok((await findManifest(tx, manifest.id)) as Manifest);
  });
}

/** The papers leave the center; answers how many of them do so late. */
async function moveOut(tx: Tx, calendars: CalendarShelf, id: number, now: Temporal.Instant): Promise<number> {
  const late = await saveMoved(tx, id, now);
  const calendar = late.length > 0 ? await centerCalendar(tx, calendars) : null;
  await markLate(tx, late, { calendar, now, handedOver: true });
  return late.length;
}
