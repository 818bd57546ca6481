import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { findCenter } from '../../center/index.ts';
import { type FormCapabilities, issueForm } from '../../forms/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { decideReceipt } from '../domain/decide-receipt.ts';
import { type Manifest, manifestChain } from '../domain/manifest.ts';
import type { ReceiptInput } from '../input.ts';
import { insertDiscrepancies, linesOf, saveArrivals } from '../line-store.ts';
import { findManifest, saveReceived } from '../manifest-store.ts';
import { manifestPaper } from '../queries/manifest-paper.ts';
import { recordArrivals } from './arrivals.ts';
import { isStale, type ManifestProblem, type OnManifest, standingOn } from './standing.ts';

export type ReceiveManifestInput = OnManifest & ReceiptInput;
export type ReceiveCapabilities = FormCapabilities & { readonly db: Db; readonly clock: Clock };

/**
 * The receiver, of the other side and another person than the giver, signs with their account for the lines that are
 * there; what does not agree is written down line by line. The manifest is issued as a paper of two signatures, to be
 * printed in two copies, and the papers are in the receiver's keeping.
 *
 * Problems: `manifest-not-found`, `not-your-side`, `manifest-not-handed-over`, `manifest-received`, `manifest-void`,
 * `own-hand-over`, `stale-version`, and those of `decideReceipt`.
 */
export async function receiveManifest(
  { db, clock, signingKey }: ReceiveCapabilities,
  actor: Actor,
  input: ReceiveManifestInput,
): Promise<Result<Manifest, ManifestProblem>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const standing = await standingOn(tx, actor, { id: input.id, sides: ['receiver'], now });
    if (!standing.ok) return standing;
    const { manifest, by } = standing.value;
    if (manifest.status === 'closed') return fail('manifest-not-handed-over');
    if (manifest.status === 'received') return fail('manifest-received');
    if (manifest.status === 'void') return fail('manifest-void');
    if (manifest.handedOver?.accountId === by) return fail('own-hand-over');
    if (isStale(manifest, input)) return fail('stale-version');
    const lines = await linesOf(tx, manifest.id);
    const decided = decideReceipt(
      lines.map(({ ordinal }) => ordinal),
      input,
    );
    if (!decided.ok) return decided;

    const { arrived, missing } = decided.value;
    await saveArrivals(tx, manifest.id, arrived);
    await insertDiscrepancies(tx, manifest.id, input.discrepancies ?? [], { at: now, by });
    await saveReceived(tx, manifest.id, { at: now, by });
    const there = new Set(arrived);
    const dossierIds = lines.filter(({ ordinal }) => there.has(ordinal)).map(({ dossierId }) => dossierId);
    await recordArrivals(tx, manifest, dossierIds, { actor, now });
    await record(tx, manifestChain(manifest.id), [
      {
        at: now,
        actor: actingAs(actor, 'receiver'),
        action: 'receive-manifest',
        facts: {
          number: manifest.number,
          arrived: arrived.length,
          missing: missing.map(String),
          discrepancies: (input.discrepancies ?? []).map(({ line, kind, note }) => `${line} ${kind}: ${note.trim()}`),
        },
        ground: 'QC Đ4.1',
      },
    ]);
    const received = (await findManifest(tx, manifest.id)) as Manifest;
    await issue(tx, { signingKey }, received, { at: now, by });
    return ok(received);
  });
}

async function issue(
  tx: Tx,
  capabilities: FormCapabilities,
  manifest: Manifest,
  { at, by }: { at: Temporal.Instant; by: number },
): Promise<void> {
  const center = await findCenter(tx);
  if (!center) throw new Error('A manifest belongs to a center');
  await issueForm(tx, capabilities, {
    ...(await manifestPaper(tx, { manifest, center, at })),
    subject: manifestChain(manifest.id),
    dossierId: null,
    agencyId: manifest.agencyId,
    by,
  });
}
