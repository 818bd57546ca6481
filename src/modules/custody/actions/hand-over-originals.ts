import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { readForChange } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { CustodyItem } from '../domain/holder.ts';
import { parseHolder } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { agenciesOnRoute, theirs } from '../domain/standing.ts';
import type { HandOverInput } from '../input.ts';
import { itemsOf } from '../store.ts';
import { moveOriginals } from './move-originals.ts';

export type HandOverOriginalsInput = HandOverInput & {
  /** Code or provisional number; `reference` is the number of what was signed. */
  readonly dossier: string;
};

/**
 * Hands papers on outside the two batches a day: by who speaks for their holder, to the center, the post or an agency
 * the dossier passes, under the number of what was signed for it.
 *
 * Problems: `dossier-not-found`, `paper-not-in-custody`, `not-your-papers`, `receiver-not-on-route`, and those of
 * `moveOriginals`.
 */
export async function handOverOriginals(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { dossier: dossierReference, items: itemIds, to: toText, reference }: HandOverOriginalsInput,
): Promise<Result<readonly CustodyItem[], Problem<CustodyProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference: dossierReference, now, purpose: 'hand-over-originals' });
    if (!read.ok) return read;
    const view = read.value;
    const items = await itemsOf(tx, { itemIds });
    const [first] = items;
    if (!first || items.length < new Set(itemIds).size || items.some((one) => one.dossierId !== view.dossier.id))
      return fail('paper-not-in-custody');
    const by = actor.accountId as number;
    const standing = { actor, view, station: await stationOf(tx, by, localDate(now)) };
    if (theirs(standing, items).length < items.length) return fail('not-your-papers');
    const to = parseHolder(toText);
    const onRoute = to?.kind !== 'agency' || agenciesOnRoute(view).includes(to.agencyId);
    if (!to || to.kind === 'applicant' || !onRoute)
      return fail('receiver-not-on-route', { errors: [{ pointer: '/to', code: 'receiver-not-on-route' }] });
    const capacity = view.capacities.has('reception') ? 'reception' : 'handler';
    return moveOriginals(tx, {
      which: { itemIds },
      from: first.holder,
      to,
      reference,
      by: { accountId: by, name: actor.name, capacity },
      at: now,
    });
  });
}
