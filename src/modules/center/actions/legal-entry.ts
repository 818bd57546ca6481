import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';

/** One ledger entry in the history of a document of the register. */
export const recordDocument = (
  tx: Tx,
  slug: string,
  actor: Actor,
  entry: Pick<NewEntry, 'at' | 'action' | 'facts'>,
): Promise<void> => record(tx, `legal-document:${slug}`, [{ ...entry, actor: actingAs(actor), ground: 'QC Đ7.2' }]);
