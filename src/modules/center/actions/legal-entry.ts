import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';

/** One ledger entry in the history of a document of the register. */
export const recordDocument = (
  tx: Tx,
  slug: string,
  { accountId, name, roles }: Actor,
  entry: Pick<NewEntry, 'at' | 'action' | 'facts'>,
): Promise<void> =>
  record(tx, `legal-document:${slug}`, [
    { ...entry, actor: { accountId, name, capacity: roles.join(' ') }, ground: 'QC Đ7.2' },
  ]);
