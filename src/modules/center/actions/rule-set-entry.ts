import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';
import type { StoredRuleSet } from '../rule-set-store.ts';

/** One ledger entry in the history of a jurisdiction's rules; what it is about is named `KEY@VERSION`. */
export const recordRules = (
  tx: Tx,
  { key, version, jurisdiction }: Pick<StoredRuleSet, 'key' | 'version' | 'jurisdiction'>,
  actor: Actor,
  { facts, ...entry }: Pick<NewEntry, 'at' | 'action' | 'facts' | 'ground'>,
): Promise<void> =>
  record(tx, `rule-sets:${jurisdiction}`, [
    {
      ...entry,
      actor: actingAs(actor),
      facts: { set: `${key}@${version}`, ...facts },
    },
  ]);
