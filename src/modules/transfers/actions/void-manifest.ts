import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type Manifest, manifestChain } from '../domain/manifest.ts';
import { releaseLines } from '../line-store.ts';
import { findManifest, saveVoid } from '../manifest-store.ts';
import { takeOff } from '../transfer-store.ts';
import { isStale, type ManifestProblem, type OnManifest, standingOn } from './standing.ts';

/**
 * The giver gives a manifest up before it is received, and says why: its number stays in the register, its dossiers wait
 * for the next batch.
 *
 * Problems: `invalid-input` (no reason), `manifest-not-found`, `not-your-side`, `manifest-received`, `manifest-void`,
 * `stale-version`.
 */
export async function voidManifest(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: OnManifest & { readonly reason: string },
): Promise<Result<Manifest, ManifestProblem | Problem<'invalid-input'>>> {
  const now = clock.now();
  const reason = input.reason.trim();
  if (reason === '') return fail('invalid-input', { errors: [{ pointer: '/reason', code: 'reason-required' }] });
  return transaction(db, async (tx) => {
    const standing = await standingOn(tx, actor, { id: input.id, sides: ['giver'], now });
    if (!standing.ok) return standing;
    const { manifest, by } = standing.value;
    if (manifest.status === 'received') return fail('manifest-received');
    if (manifest.status === 'void') return fail('manifest-void');
    if (isStale(manifest, input)) return fail('stale-version');

    await releaseLines(tx, manifest.id);
    await takeOff(tx, manifest.id);
    await saveVoid(tx, manifest.id, { at: now, by, reason });
    await record(tx, manifestChain(manifest.id), [
      {
        at: now,
        actor: actingAs(actor, 'giver'),
        action: 'void-manifest',
        facts: { number: manifest.number, reason },
        ground: 'QC Đ4.1',
      },
    ]);
    return ok((await findManifest(tx, manifest.id)) as Manifest);
  });
}
