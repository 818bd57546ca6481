import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { chainOf, readForChange } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { DigitisationCapabilities } from '../capabilities.ts';
import { stateOf } from '../domain/digitised-paper.ts';
import { mayDigitise } from '../domain/digitisers.ts';
import type { DigitisationProblem } from '../domain/problems.ts';
import type { EndingInput } from '../input.ts';
import { insertEnding } from '../papers-store.ts';
import { papersOf } from '../store.ts';

/**
 * Notes that a paper lost its validity before its day: it was withdrawn, replaced or declared lost. From now on it is not
 * used again; what it was used for stays.
 *
 * Problems: `dossier-not-found`, `digitised-paper-not-found`, `not-yours-to-digitise`, `no-validity-to-end`.
 */
export async function endValidity(
  { db, clock }: Pick<DigitisationCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { reference, paper: paperId, ground }: EndingInput & { readonly reference: string },
): Promise<Result<void, Problem<DigitisationProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  const by = actor.accountId as number;
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'end-validity' });
    if (!read.ok) return read;
    const view = read.value;
    const paper = (await papersOf(tx, view.dossier.id)).find(({ id }) => id === paperId);
    if (!paper) return fail('digitised-paper-not-found');
    const station = await stationOf(tx, by, localDate(now));
    if (!mayDigitise({ actor, view, station })) return fail('not-yours-to-digitise');
    if (paper.source === 'held' || stateOf(paper, localDate(now)) !== 'valid') return fail('no-validity-to-end');
    await insertEnding(tx, paper.id, { ground, by, at: now });
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'reception'),
        action: 'end-validity',
        facts: { paper: paper.name, edition: paper.edition, reason: ground },
        ground: null,
      },
    ]);
    return ok(undefined);
  });
}
