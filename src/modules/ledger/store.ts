import type { Json } from '../../kernel/canonical-json.ts';
import type { Db } from '../../platform/database/database.ts';
import type { ChainHead, LedgerActor, LedgerEntry, NewEntry } from './domain/entry.ts';

export async function headOf(db: Db, chain: string): Promise<ChainHead | null> {
  const head = await db
    .selectFrom('ledger_entries')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? null;
}

/** The heads of many chains; none for those that have not begun. */
export async function headsOf(db: Db, chains: readonly string[]): Promise<ReadonlyMap<string, ChainHead>> {
  const rows = await db
    .selectFrom('ledger_entries')
    .distinctOn('chain')
    .select(['chain', 'seq', 'hash'])
    .where('chain', 'in', [...chains])
    .orderBy('chain')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
}

export async function insertEntries(db: Db, entries: readonly LedgerEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    chain: entry.chain,
    seq: entry.seq,
    at: entry.at,
    actor: JSON.stringify(entry.actor),
    action: entry.action,
    facts: JSON.stringify(entry.facts),
    ground: entry.ground,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }));
  await db.insertInto('ledger_entries').values(rows).execute();
}

export async function entriesOf(db: Db, chain: string): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(['chain', 'seq', 'at', 'actor', 'action', 'facts', 'ground', 'previous_hash', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute();
  return rows.map(({ previous_hash, actor, facts, ...row }) => ({
    ...row,
    actor: actor as LedgerActor,
    facts: facts as NewEntry['facts'] & { [key: string]: Json },
    previousHash: previous_hash,
  }));
}

export async function insertReading(
  db: Db,
  reading: { at: Temporal.Instant; accountId: number | null; subject: string; purpose: string; address: string | null },
): Promise<void> {
  const { accountId, ...row } = reading;
  await db
    .insertInto('read_log')
    .values({ ...row, account_id: accountId })
    .execute();
}

/** The names of all chains, a thousand at a time, so that memory stays the same however many there are. */
export async function* chainNames(db: Db): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('ledger_entries')
      .select('chain')
      .distinct()
      .where('chain', '>', last)
      .orderBy('chain')
      .limit(1000)
      .execute();
    yield* rows.map(({ chain }) => chain);
    if (rows.length < 1000) return;
    last = rows.at(-1)?.chain ?? last;
  }
}
