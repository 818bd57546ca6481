import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { chainOf, readForChange } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { DigitisationCapabilities } from '../capabilities.ts';
import { decideVerification } from '../domain/decide-verification.ts';
import { mayVerify } from '../domain/digitisers.ts';
import type { DigitisationProblem } from '../domain/problems.ts';
import type { VerificationInput } from '../input.ts';
import { insertCheck } from '../papers-store.ts';
import { papersOf } from '../store.ts';

/**
 * Says that a scan is like its paper, or sends it back with a reason: another person than who digitised it (N3.3a). What
 * is confirmed stands in the owner's store from now on.
 *
 * Problems: `dossier-not-found`, `digitised-paper-not-found`, `not-yours-to-digitise`, and those of `decideVerification`.
 */
export async function verifyDigitised(
  { db, clock }: Pick<DigitisationCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { reference, paper: paperId, outcome, note }: VerificationInput & { readonly reference: string },
): Promise<Result<void, Problem<DigitisationProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  const by = actor.accountId as number;
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'verify-digitised' });
    if (!read.ok) return read;
    const view = read.value;
    const all = await papersOf(tx, view.dossier.id);
    const paper = all.find(({ id }) => id === paperId);
    if (!paper) return fail('digitised-paper-not-found');
    const station = await stationOf(tx, by, localDate(now));
    if (!mayVerify({ actor, view, station })) return fail('not-yours-to-digitise');
    const newest = all.findLast(({ documentId }) => documentId === paper.documentId)?.edition ?? 0;
    const decided = decideVerification(paper, { newest, by, given: { outcome, ...(note && { note }) } });
    if (!decided.ok) return decided;
    await insertCheck(tx, paper, { outcome, note: note ?? '', by, at: now });
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: actingAs(actor, view.capacities.has('reception') ? 'reception' : 'handler'),
        action: outcome === 'confirmed' ? 'verify-digitised' : 'reject-digitised',
        facts: { paper: paper.name, edition: paper.edition, digitiser: paper.digitiserName, note },
        ground: 'N3.3a',
      },
    ]);
    return ok(undefined);
  });
}
