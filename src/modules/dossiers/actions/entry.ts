import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';
import { chainOf } from '../domain/dossier.ts';
import type { Action, Who } from '../domain/lifecycle.ts';

/** Writes what somebody did to a dossier into its chain of the ledger. */
export const enter = (
  tx: Tx,
  dossierId: number,
  {
    actor,
    capacity,
    ...entry
  }: {
    readonly at: Temporal.Instant;
    readonly actor: Actor;
    readonly capacity: Who;
    readonly action: Action;
    readonly facts: NewEntry['facts'];
    readonly ground: string;
  },
): Promise<void> => record(tx, chainOf(dossierId), [{ ...entry, actor: actingAs(actor, capacity) }]);
