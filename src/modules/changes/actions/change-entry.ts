import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';

/** One ledger entry in the history of a notice or a proposal. */
export const recordChange = (
  tx: Tx,
  chain: string,
  actor: Actor,
  entry: Pick<NewEntry, 'at' | 'action' | 'facts' | 'ground'>,
): Promise<void> => record(tx, chain, [{ ...entry, actor: actingAs(actor) }]);
