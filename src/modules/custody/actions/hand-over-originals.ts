import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { CustodyItem } from '../domain/holder.ts';
import { parseHolder } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { agenciesOnRoute, theirs } from '../domain/standing.ts';
import type { HandOverInput } from '../input.ts';
import { itemsOf } from '../store.ts';
import { loadStanding } from './load-standing.ts';
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
    const on = { reference: dossierReference, now, purpose: 'hand-over-originals' };
    const standing = await loadStanding(tx, actor, on);
    if (!standing.ok) return standing;
    const { view, by } = standing.value;
    const items = await itemsOf(tx, { itemIds });
    const [first] = items;
    if (!first || items.length < new Set(itemIds).size || items.some((one) => one.dossierId !== view.dossier.id))
      return fail('paper-not-in-custody');
    if (theirs(standing.value, items).length < items.length) return fail('not-your-papers');
    const to = parseHolder(toText);
    const onRoute = to?.kind !== 'agency' || agenciesOnRoute(view).includes(to.agencyId);
    if (!to || to.kind === 'applicant' || !onRoute)
      return fail('receiver-not-on-route', { errors: [{ pointer: '/to', code: 'receiver-not-on-route' }] });
    return moveOriginals(tx, {
      which: { itemIds },
      from: first.holder,
      to,
      reference,
      by,
      at: now,
    });
  });
}
