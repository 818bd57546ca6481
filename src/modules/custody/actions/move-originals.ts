import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { type LedgerActor, type NewEntry, recordMany } from '../../ledger/index.ts';
import { decideMove } from '../domain/decide-move.ts';
import { type CustodyItem, type Holder, holderKey, isSameHolder } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import { insertMoves, itemsOf, lockDossiers, type ReceivedBy, type Which } from '../store.ts';

export type MoveOriginalsInput = {
  /** Everything `from` holds of these dossiers, or exactly these pieces. */
  readonly which: Which;
  readonly from: Holder;
  readonly to: Holder;
  /** The manifest and its number, a minute: what the move rests on. */
  readonly reference: string;
  readonly by: LedgerActor & { readonly accountId: number };
  readonly at: Temporal.Instant;
  /** Who signed, when they go back to the applicant. */
  readonly received?: ReceivedBy | undefined;
};

/**
 * Hands papers on, in the transaction of whoever moves them. Of whole dossiers it moves what `from` holds and leaves
 * the rest where it is, and what is reported missing too; of pieces named one by one every one must be there. Answers the pieces moved.
 *
 * Problems: those of `decideMove` (of whole dossiers only `receiver-not-on-route`).
 */
export async function moveOriginals(
  db: Db,
  { which, from, to, reference, by, at, received }: MoveOriginalsInput,
): Promise<Result<readonly CustodyItem[], Problem<CustodyProblem>>> {
  return transaction(db, async (tx) => {
    const dossierIds =
      'dossierIds' in which ? which.dossierIds : (await itemsOf(tx, which)).map(({ dossierId }) => dossierId);
    await lockDossiers(tx, dossierIds);
    const found = await itemsOf(tx, which);
    const items =
      'dossierIds' in which
        ? found.filter(
            ({ holder, openDiscrepancy }) => isSameHolder(holder, from) && openDiscrepancy?.kind !== 'missing',
          )
        : found;
    if ('dossierIds' in which && items.length === 0) return ok([]);
    const decided = decideMove(items, { from, to });
    if (!decided.ok) return decided;
    const itemIds = items.map(({ id }) => id);
    await insertMoves(tx, itemIds, to, { at, by: by.accountId, reference, received: received ?? null });
    await recordMany(tx, entriesOf(items, { from, to, reference, by, at, received }));
    return ok(items.map((item) => ({ ...item, holder: to, heldSince: at })));
  });
}

function entriesOf(
  items: readonly CustodyItem[],
  { from, to, reference, by, at, received }: Omit<MoveOriginalsInput, 'which'>,
): ReadonlyMap<string, NewEntry> {
  const byDossier = Map.groupBy(items, ({ dossierId }) => dossierId);
  return new Map(
    [...byDossier].map(([dossierId, moved]) => [
      chainOf(dossierId),
      {
        at,
        actor: by,
        action: to.kind === 'applicant' ? 'return-originals' : 'move-originals',
        facts: {
          from: holderKey(from),
          to: holderKey(to),
          reference,
          pieces: moved.map(({ name, sort, piece }) => `${name}: ${sort} ${piece}`),
          ...(received && { receiver: received.name }),
        },
        ground: null,
      },
    ]),
  );
}
