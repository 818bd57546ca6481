import type { Db } from '../../../platform/database/database.ts';
import { type AcceptedFact, chainOf, type Dossier, referenceOf } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { CENTER } from '../domain/holder.ts';
import { type HandedIn, insertTaken } from '../store.ts';

export type TakeOriginalsInput = {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  /** The pieces that came now, of a supplement; without it, whatever was counted and is not in custody yet. */
  readonly handedIn?: readonly HandedIn[];
};

/**
 * Takes originals and certified copies of a dossier into the center's keeping, in the transaction of whoever counted
 * them: all of them at the acceptance, the new ones with a supplement. Answers how many pieces.
 */
export async function takeOriginals(tx: Db, { dossier, actor, at, handedIn }: TakeOriginalsInput): Promise<number> {
  const taken = await insertTaken(
    tx,
    { dossierId: dossier.id, to: CENTER, handedIn: handedIn ?? null },
    { at, by: actor.accountId as number, reference: referenceOf(dossier) },
  );
  if (taken.length === 0) return 0;
  await record(tx, chainOf(dossier.id), [
    {
      at,
      actor: actingAs(actor, 'reception'),
      action: 'take-originals',
      facts: {
        originals: taken.filter(({ sort }) => sort === 'original').length,
        certifiedCopies: taken.filter(({ sort }) => sort === 'certified_copy').length,
      },
      ground: null,
    },
  ]);
  return taken.length;
}

/** What an acceptance brings with it. */
export async function takeWithAcceptance(tx: Db, { dossier, official }: AcceptedFact): Promise<void> {
  const at = dossier.accepted?.at;
  if (at) await takeOriginals(tx, { dossier, actor: official.actor, at });
}
